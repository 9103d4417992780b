import type { DeskProblem } from '../../../app/desk';
import { draftChecker } from '../../../app/draft-checker';
import { readCircumstances } from '../../../app/post-circumstances';
import type { LogOutcome, OutboxEntry } from '../../../app/record-publication';
import { sampleLibrary } from '../../../app/sample/sample-library';
import type { SidebarPorts, SidebarSettings, Skipped } from '../../../app/sidebar-ports';
import type { Change } from '../../../domain/records';
import { type FakeDesk, fakeDesk } from './fake-desk';
import { type FakeLink, fakeLink } from './fake-link';

export const sceneDay = '2026-11-22';
/** The sample library on that day, in Russian. */
export const sceneLibrary = await sampleLibrary({
  day: sceneDay,
  timeZone: 'Europe/Minsk',
  language: 'ru',
});
const now = Date.parse(`${sceneDay}T11:41:00Z`);

export interface Scene {
  ports: SidebarPorts;
  desk: FakeDesk;
  link: FakeLink;
  settings: SidebarSettings;
  said: {
    dashboards: (string | undefined)[];
    copied: string[];
    inserted: [string, string][];
    /** The draft after each edit of a mend. */
    edits: string[];
    revealed: string[];
    entered: ({ from: number; to: number } | undefined)[];
  };
  questions: OutboxEntry[];
}

/** A library's day, with the network and the data played. */
export function createScene(
  play: {
    changes?: readonly Change[];
    settings?: Partial<SidebarSettings>;
    insert?: Awaited<ReturnType<SidebarPorts['insert']>>;
    questions?: OutboxEntry[];
    link?: FakeLink;
    problem?: DeskProblem;
    /** Where the caret stands in the draft; absent while the focus is elsewhere. */
    caret?: number;
    /** Set by the sidebar: brings the caret into a finding, and presses the browser's shortcut. */
    at?: Parameters<SidebarPorts['watchCaret']>[0];
    step?: Parameters<SidebarPorts['onStep']>[0];
  } = {},
): Scene {
  const desk = fakeDesk(play.changes ?? sceneLibrary);
  desk.fail(play.problem);
  const link =
    play.link ?? fakeLink('vk', { ownerIds: ['-123456'], handles: ['club123456'] }, { media: 1 });
  const settings: SidebarSettings = {
    member: 'sample-anna',
    shared: false,
    memberAt: '',
    ...play.settings,
  };
  const said: Scene['said'] = {
    dashboards: [],
    copied: [],
    inserted: [],
    edits: [],
    revealed: [],
    entered: [],
  };
  const questions = [...(play.questions ?? [])];
  const skipped = new Map<string, Skipped>();
  let ids = 0;
  const ports: SidebarPorts = {
    desk,
    link,
    settings,
    saveSettings: async (changed) => void Object.assign(settings, changed),
    questions: async () => [...questions],
    async answer(id) {
      questions.splice(
        questions.findIndex((one) => one.id === id),
        1,
      );
      return { entry: id, result: 'logged' } satisfies LogOutcome;
    },
    openDashboard: async (page) => void said.dashboards.push(page),
    circumstances: (asked) => readCircumstances(desk, asked, now),
    diagnostics: () => 'Colophon',
    loadChecker: async () => draftChecker,
    async insert(hit, text, mode) {
      said.inserted.push([text, mode]);
      const result = play.insert ?? 'inserted';
      if (result === 'inserted') {
        link.write(mode === 'append' ? `${hit.editor.textContent}\n\n${text}` : text);
      }
      return result;
    },
    async replace(hit, checked, mends) {
      if (hit.editor.textContent !== checked) return false;
      let text = checked;
      for (const { from, to, text: put } of [...mends].reverse()) {
        text = text.slice(0, from) + put + text.slice(to);
      }
      said.edits.push(text);
      link.write(text);
      return true;
    },
    paint: () => undefined,
    clearPaint: () => undefined,
    watchCaret: (heard) => {
      play.at = heard;
    },
    reveal: ({ rule }) => void said.revealed.push(rule),
    enterDraft: async (_hit, span) => void said.entered.push(span),
    caretIn: () => play.caret,
    onStep: (heard) => {
      play.step = heard;
    },
    copy: async (text) => void said.copied.push(text),
    skipped(session) {
      const kept = skipped.get(session.id) ?? {
        once: new Set(),
        rules: new Set(),
        reasons: new Map(),
      };
      skipped.set(session.id, kept);
      return kept;
    },
    now: () => now,
    newId: () => `id-${++ids}`,
    close: () => undefined,
  };
  return { ports, desk, link, settings, said, questions };
}
