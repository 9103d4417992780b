import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftChecker } from '../../app/draft-checker';
import { type PublishGuard, publishGuard } from '../../app/publish-guard';
import type { Skipped } from '../../app/sidebar-ports';
import type { Account, RuleSetting, Team } from '../../domain/records';
import { type FakeLink, fakeLink } from '../components/gallery/fake-link';

/** 27 November 2026 is a Friday. */
const wrong = 'Ждём вас 27 ноября 2026 года, во вторник, в 17:00.';
const owner = { ownerIds: ['-1'], handles: [] };

let link: FakeLink;
let guard: PublishGuard;
let stop: AbortController;
let team: Team;
let rules: RuleSetting[];
let skipped: Skipped;
let changed: (kinds: ('team' | 'rule')[]) => void;
let readable: boolean;
let clock: () => number;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00Z') });
  const editor = { textContent: wrong } as HTMLElement;
  link = fakeLink('vk', owner);
  link.open(editor);
  team = {
    id: 'team',
    officialName: '',
    shortName: '',
    languages: ['ru'],
    timeZone: 'Europe/Minsk',
    networks: ['vk'],
    guideVersion: 7,
    publishGuard: true,
  };
  rules = [];
  skipped = { once: new Set(), rules: new Set(), reasons: new Map() };
  readable = true;
  clock = () => 0;
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

async function start(account: Partial<Account> = {}) {
  const ours = { id: 'vk', network: 'vk', handle: 'unilib', ownerIds: ['-1'], ...account };
  guard = publishGuard(
    {
      link,
      desk: {
        all: async (kind) => {
          if (!readable) throw new Error('no background');
          const known = { team: [team], account: [ours], rule: rules } as Record<string, unknown[]>;
          return (known[kind] ?? []) as never;
        },
        watch: (heard) => {
          changed = heard;
        },
      },
      language: 'ru',
      makeChecker: draftChecker,
      circumstances: async () => ({ day: '2026-11-23', time: '12:00' }),
      skipped: () => skipped,
      member: () => 'olga',
      now: Date.now,
      clock: () => clock(),
    },
    stop.signal,
  );
  await vi.advanceTimersByTimeAsync(2_000);
}
const held = () => guard.held(link.current()!)?.errors.map(({ rule }) => rule);

describe('The publish guard', () => {
  it('should hold a post of the team with an error, and note what the log wants to know.', async () => {
    await start();
    expect(held()).toEqual(['D01']);
    expect(link.current()!.notes).toMatchObject({ guideVersion: 7 });
    expect(link.current()!.notes.findingsLeft).toContain('D01');
    link.write('Ждём вас 27 ноября 2026 года, в пятницу, в 17:00.');
    expect(held()).toBeUndefined();
  });

  it('should be silent while it is off, the moment it is switched off, and about what is no error.', async () => {
    team = { ...team, publishGuard: false };
    await start();
    expect(held()).toBeUndefined();
    team = { ...team, publishGuard: true };
    changed(['team']);
    await vi.advanceTimersByTimeAsync(0);
    expect(held()).toEqual(['D01']);
    rules = [{ id: 'D01', level: 'warning' }];
    changed(['rule']);
    await vi.advanceTimersByTimeAsync(0);
    expect(held()).toBeUndefined();
  });

  it('should leave the posts of others alone, unless they are of the plan.', async () => {
    await start({ ownerIds: ['-2'] });
    expect(held()).toBeUndefined();
  });

  it('should let a press through when the data cannot be read or the check is slow.', async () => {
    readable = false;
    await start();
    expect(held()).toBeUndefined();
    readable = true;
    changed(['rule']);
    await vi.advanceTimersByTimeAsync(0);
    expect(held()).toEqual(['D01']);
    let at = 0;
    clock = () => {
      at += 101;
      return at;
    };
    expect(held()).toBeUndefined();
  });

  it('should keep the reason for each rule once, and ask again about a new error only.', async () => {
    await start();
    const session = link.current()!;
    const told: string[] = [];
    link.subscribe(({ type }) => told.push(type), stop.signal);
    guard.answer(guard.held(session)!, 'Так на афише');
    expect(session.notes.overrides).toEqual([
      {
        rule: 'D01',
        reason: 'Так на афише',
        by: 'olga',
        atPublish: true,
        words: expect.stringContaining('вторник'),
      },
    ]);
    expect(session.notes.findingsLeft).not.toContain('D01');
    expect(told).toContain('noted');
    expect(held()).toBeUndefined();
    link.write(`${wrong} Встреча 28 ноября 2026 года, во вторник.`);
    expect(guard.held(session)!.errors).toHaveLength(1);
    // What was mended after all was not published with a reason.
    link.write('Ждём вас в пятницу.');
    expect(held()).toBeUndefined();
    expect(session.notes.overrides).toBeUndefined();
  });
});
