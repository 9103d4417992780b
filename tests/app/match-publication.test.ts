import { describe, expect, it } from 'vitest';
import { type Candidate, matchPublication } from '../../app/match-publication';
import type { Observation } from '../../networks/network';

const now = 1_800_000_000_000;
const candidate = (fields: Partial<Candidate> = {}): Candidate => ({
  network: 'vk',
  owner: { ownerIds: ['-1'], handles: [] },
  text: 'Ждём вас!',
  openedAt: now - 60_000,
  ...fields,
});
const seen = (fields: Partial<Observation> = {}): Observation => ({
  network: 'vk',
  state: 'published',
  ownerId: '-1',
  nativeId: '5',
  text: 'Ждём вас!',
  ...fields,
});
const match = (observation: Observation, ...candidates: Candidate[]) =>
  matchPublication(observation, candidates, now);

describe('The composer of a publication', () => {
  it('should be the one with the same text, spaces and breaks aside.', () => {
    const right = candidate({ text: 'Ждём\u00A0 вас!\n' });
    expect(match(seen(), candidate({ text: 'Другое' }), right)).toBe(right);
  });

  it('should be the one whose button was pressed when the page sent another text.', () => {
    const right = candidate({ text: 'Ждём @unilib', pressedAt: now - 1_000 });
    expect(match(seen({ text: 'Ждём [club1|unilib]' }), candidate({ text: '' }), right)).toBe(
      right,
    );
  });

  it('should not be one of another owner with another text, pressed or not.', () => {
    const other = candidate({
      owner: { ownerIds: ['-2'], handles: [] },
      text: 'Другое',
      pressedAt: now - 1_000,
    });
    expect(match(seen(), other)).toBeUndefined();
  });

  it('should be nobody when the page makes a publication up.', () => {
    expect(match(seen({ text: 'Подделка' }), candidate())).toBeUndefined();
    expect(match(seen({ network: 'facebook' }), candidate())).toBeUndefined();
  });

  it('should be one that posts to another network as well, by that network’s account.', () => {
    const others = { instagram: { ownerIds: ['178'], handles: ['unilib'] } };
    const suite = candidate({ others, pressedAt: now - 500 });
    const there = { network: 'instagram' as const, text: 'Для Инстаграма' };
    expect(match(seen({ ...there, ownerId: '178' }), suite)).toBe(suite);
    expect(match(seen({ ...there, ownerId: '179' }), suite)).toBeUndefined();
    expect(match(seen(there), candidate({ pressedAt: now - 500 }))).toBeUndefined();
  });

  it('should be nobody for an edit or a removal: those have no composer.', () => {
    expect(match(seen({ state: 'edited' }), candidate())).toBeUndefined();
    expect(match(seen({ state: 'deleted' }), candidate())).toBeUndefined();
  });

  it('should be found after it closed, not for ever.', () => {
    const justClosed = candidate({ closedAt: now - 60_000 });
    expect(match(seen(), justClosed)).toBe(justClosed);
    expect(match(seen(), candidate({ closedAt: now - 3_600_000 }))).toBeUndefined();
  });

  it('should be the same for the same answer twice, another one for a second post of the same text.', () => {
    const first = candidate({ answered: '5' });
    const second = candidate();
    expect(match(seen(), first, second)).toBe(first);
    expect(match(seen({ nativeId: '6' }), first, second)).toBe(second);
  });

  it('should hold for a post of pictures alone.', () => {
    const right = candidate({ text: '', pressedAt: now - 500 });
    expect(match(seen({ text: '' }), right)).toBe(right);
  });
});
