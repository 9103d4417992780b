import { browser } from 'wxt/browser';
import { answerQuestion } from '../app/answer-question';
import { type Desk, DeskError, type StudyDesk } from '../app/desk';
import { type DrainPorts, drainOutbox } from '../app/drain-outbox';
import { hashText } from '../app/hash-text';
import { isOutboxEntry } from '../app/outbox-entry';
import { readCircumstances } from '../app/post-circumstances';
import { reconcileWall } from '../app/reconcile-wall';
import type { LogOutcome } from '../app/record-publication';
import { summarise } from '../app/summarise';
import { isAccountPage } from '../domain/log/find-account';
import { dayIn } from '../domain/plan/days';
import { mustAskAgain } from '../domain/team/identity';
import { recallChannel, rememberChannel } from '../storage/channels';
import { exclusively } from '../storage/exclusively';
import { addHealth, readHealth } from '../storage/network-health';
import { keepOpenPosts } from '../storage/open-posts';
import { readOutbox, removeFromOutbox } from '../storage/outbox';
import { putQuestion, readQuestions, removeQuestion } from '../storage/questions';
import { readSettings, writeSettings } from '../storage/settings';
import type { Handlers } from '.';
import {
  injectGuard,
  injectGuide,
  injectSidebar,
  injectWatch,
  openDashboard,
  pasteInMain,
} from './tabs';

/** The background's answer to every message but 'texts', which the wiring adds. */
export function handlersOver(desk: Desk & Pick<StudyDesk, 'similar'>): Omit<Handlers, 'texts'> {
  return {
    'desk.get': async ({ kind, id }) => (await desk.get(kind, id)) ?? null,
    'desk.all': ({ kind }) => desk.all(kind),
    'desk.posts': ({ query, limit, after }) =>
      desk.posts(query, { limit, ...(after !== undefined && { after }) }),
    'desk.countPosts': ({ query }) => desk.countPosts(query),
    'desk.snapshots': ({ post }) => desk.snapshots(post),
    'desk.amendments': ({ post }) => desk.amendments(post),
    'desk.history': ({ kind, id }) => desk.history(kind, id),
    'desk.commit': ({ changes, by }) => desk.commit(changes, by),

    'settings.get': () => readSettings(),
    'settings.set': (changes) => writeSettings(changes),

    'page.arrived': async ({ network, path, document, channel }) => {
      if (document && channel) await rememberChannel(document, channel);
      return isAccountPage(await desk.all('account'), network, path);
    },
    'channel.recall': async ({ document }) => (await recallChannel(document)) ?? null,
    'watch.inject': async ({ network }, { tab }) => {
      if (tab !== undefined) await injectWatch(tab, network);
      return null;
    },
    'post.circumstances': (asked) => readCircumstances(desk, asked, Date.now()),

    'health.get': ({ network }) => readHealth(network),
    'health.add': async ({ network, report }) => {
      await addHealth(network, report, Date.now());
      return null;
    },

    'sidebar.inject': async (_ask, { tab }) => {
      if (tab !== undefined) await injectSidebar(tab);
      return null;
    },
    'guide.inject': async (_ask, { tab }) => {
      if (tab !== undefined) await injectGuide(tab);
      return null;
    },
    'guard.inject': async (_ask, { tab }) => {
      if (tab !== undefined) await injectGuard(tab);
      return null;
    },
    'dashboard.open': async (ask) => {
      await openDashboard(ask?.page);
      return null;
    },
    summary: async (page) => {
      const [settings, team, questions] = await Promise.all([
        readSettings(),
        desk.get('team', 'team'),
        readQuestions(),
      ]);
      const now = Date.now();
      return summarise(desk, page, {
        member: mustAskAgain(settings, now) ? '' : settings.member,
        day: dayIn(now, team?.timeZone || localZone()),
        questions: questions.length,
      });
    },
    'outbox.drain': () => drain(desk),
    'outbox.record': async ({ entry }) => {
      if (!isOutboxEntry(entry)) throw new DeskError('invalid', 'no entry of an outbox');
      const outcomes = await drain(desk, { read: async () => [entry], remove: async () => {} });
      const outcome = outcomes.find((one) => one.entry === entry.id);
      if (!outcome || outcome.result === 'failed') throw new DeskError('storage-full');
      return null;
    },
    'questions.list': () => readQuestions(),
    'questions.answer': async ({ id, answer }) => {
      const outcome = await answerQuestion(
        { desk, hash: hashText, questions: readQuestions, removeQuestion },
        id,
        answer,
      );
      await withRecent([outcome]);
      return outcome;
    },
    'posts.seen': async ({ posts, ...page }) => {
      // One wall at a time: two tabs that see it at once must not give one post to two records.
      const report = await exclusively('wall', () =>
        reconcileWall(
          {
            desk,
            now: Date.now,
            questions: readUnanswered,
            async removeQuestion(id) {
              await removeQuestion(id);
              await removeFromOutbox(id);
            },
            keepOpen: keepOpenPosts,
          },
          page,
          posts,
        ),
      );
      if (report.outcomes) await withRecent(report.outcomes);
      return report;
    },
    'paste.inMain': ({ text }, { tab }) => (tab === undefined ? false : pasteInMain(tab, text)),
  };
}

/** How long an answer of the network may be waited for before a post on the wall is taken for it, ms. */
const slowAnswer = 30_000;

/** Publications that nobody saw the answer for: asked about, or about to be. */
async function readUnanswered() {
  const late = (await readOutbox()).filter(
    ({ waiting, at }) => waiting && Date.now() - Date.parse(at) > slowAnswer,
  );
  return [...(await readQuestions()), ...late];
}

/** Works off the outbox and answers the outcomes, recent ones of other tabs' drains included. */
export async function drain(
  desk: Desk,
  from: Pick<DrainPorts, 'read' | 'remove'> = { read: readOutbox, remove: removeFromOutbox },
): Promise<LogOutcome[]> {
  const outcomes = await drainOutbox({
    desk,
    hash: hashText,
    ask: putQuestion,
    ...from,
    now: Date.now,
    exclusively: (work) => exclusively('outbox', work),
  });
  return withRecent(outcomes);
}

interface RecentOutcome {
  at: number;
  outcome: LogOutcome;
}

const recentKey = 'recent-outcomes';
const recentFor = 5 * 60_000;

/** Kept for the session, so that the page learns of its entry even when the background slept in between. */
async function withRecent(fresh: LogOutcome[]): Promise<LogOutcome[]> {
  return exclusively('recent-outcomes', async () => {
    const kept = (await browser.storage.session.get(recentKey))[recentKey];
    const now = Date.now();
    const entries = new Set(fresh.map(({ entry }) => entry));
    const recent = (Array.isArray(kept) ? (kept as RecentOutcome[]) : []).filter(
      ({ at, outcome }) => now - at < recentFor && !entries.has(outcome.entry),
    );
    if (fresh.length > 0) {
      const all = [...recent, ...fresh.map((outcome) => ({ at: now, outcome }))];
      await browser.storage.session.set({ [recentKey]: all.slice(-50) });
    }
    return [...fresh, ...recent.map(({ outcome }) => outcome)];
  });
}

function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
