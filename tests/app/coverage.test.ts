import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coverageOf } from '../../app/coverage';
import type { Post } from '../../domain/records';
import type { LocalDesk } from '../../storage/desk';
import { deskOfTeam } from './publication-fixtures';

let desk: LocalDesk;
const post = (id: number, day: string, fields: Partial<Post>) => ({
  kind: 'post' as const,
  id: `vk:-123456_${id}`,
  fields: {
    network: 'vk',
    account: 'vk',
    publishedAt: `2026-${day}T10:00:00.000Z`,
    text: 'Запись',
    hash: '',
    length: 6,
    state: 'published',
    evidence: 'answer',
    ...fields,
  } as Partial<Post>,
});
const open = [
  { nativeId: '90', account: 'vk', publishedAt: '2026-11-05T10:00:00.000Z' },
  { nativeId: '91', account: 'vk', publishedAt: '2026-10-31T10:00:00.000Z' },
  { nativeId: '92', account: 'vk' },
  { nativeId: '93', account: 'facebook', publishedAt: '2026-11-06T10:00:00.000Z' },
  { nativeId: '94', account: 'gone', publishedAt: '2026-11-06T10:00:00.000Z' },
];
const november = { from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' };

beforeEach(async () => {
  desk = await deskOfTeam();
  await desk.commit(
    [
      post(1, '11-02', { publisher: 'anna' }),
      post(2, '11-03', {}),
      post(3, '11-04', { publisher: 'anna', account: 'facebook' }),
      post(4, '10-04', { publisher: 'anna' }),
      post(5, '11-05', { publisher: 'anna', state: 'failed' }),
    ],
    '',
  );
});
afterEach(() => desk.close());

const numbers = ({ open: left, ...all }: Awaited<ReturnType<typeof coverageOf>>) => ({
  ...all,
  open: left.map(({ nativeId }) => nativeId),
});

describe('How many posts have a named author', () => {
  it('should be said of a stretch of time, posts in no record included.', async () => {
    expect(numbers(await coverageOf(desk, open, november))).toEqual({
      seen: 5,
      named: 2,
      open: ['93', '90'],
    });
  });

  it('should be said of one wall, and of one network.', async () => {
    const expected = { seen: 3, named: 1, open: ['90'] };
    expect(numbers(await coverageOf(desk, open, { ...november, accounts: ['vk'] }))).toEqual(
      expected,
    );
    expect(numbers(await coverageOf(desk, open, { ...november, networks: ['vk'] }))).toEqual(
      expected,
    );
  });

  it('should be said of all time, those without a day last, those of no account of ours never.', async () => {
    expect(numbers(await coverageOf(desk, open, {}))).toEqual({
      seen: 8,
      named: 3,
      open: ['93', '90', '91', '92'],
    });
  });
});
