import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Actor, actorFor } from '../../app/actor';
import { changeGuide, undoGuide } from '../../app/change-guide';
import { readGuide } from '../../app/read-guide';
import { GuideFileError, readGuideFile } from '../../app/read-guide-file';
import { differenceTo } from '../../app/replace-guide';
import { writeGuideFile } from '../../app/write-guide-file';
import {
  countedThings,
  networkIds,
  type OwnRule,
  postParts,
  type RuleSetting,
} from '../../domain/records';
import type { GuideState } from '../../domain/style-guide/guide-document';
import { ruleCatalogue } from '../../domain/style-guide/rules';
import { type LocalDesk, openDesk } from '../../storage/desk';
import { contextOf } from '../domain/style-guide/examples';

const head = {
  library: 'Научная библиотека',
  version: 7,
  day: '2026-11-23',
  comment: 'Две\nстроки',
};
let made = 0;
const newId = () => `new-${++made}`;
const read = (text: string) => readGuideFile(text, newId, contextOf('ru'));
/** Reads a guide in as the dashboard does: the difference is shown, then committed as one version. */
const replaceGuide = async (actor: Actor, wanted: GuideState) =>
  changeGuide(actor, (await differenceTo(actor.desk, wanted)).changes);
const problem = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof GuideFileError) return [error.problem, error.line, error.what];
    throw error;
  }
  return 'read';
};

const words = fc.stringMatching(/^[а-яё]{3,8}( [а-я]{2,6})?$/);
const line = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((one) => one.isWellFormed());
const prose = fc
  .array(
    fc.oneof(
      line,
      fc.constantFrom(
        '# Заголовок',
        '- пункт',
        '---',
        '✓ так',
        ': а',
        '"',
        "'да'",
        'null',
        '  с отступа',
        '\t',
        '&a *b',
        '{{',
        '2026',
      ),
    ),
    { maxLength: 5 },
  )
  .map((lines) => lines.join('\n'));
const forms = fc.constantFrom('exact' as const, 'all' as const);
const own: fc.Arbitrary<OwnRule> = fc.oneof(
  fc.record(
    { avoid: words, use: line.map((one) => `${one}.`), note: line, forms },
    { requiredKeys: ['avoid', 'use'] },
  ),
  fc.record(
    { type: fc.constant('accepted' as const), words, forms },
    { requiredKeys: ['type', 'words'] },
  ),
  fc.record(
    {
      type: fc.constant('condition' as const),
      when: words,
      must: words,
      parts: fc.subarray([...postParts]),
      forms,
    },
    { requiredKeys: ['type', 'when', 'must'] },
  ),
  fc.record(
    {
      type: fc.constant('limit' as const),
      of: fc.constantFrom(...countedThings),
      most: fc.nat(99),
      words,
    },
    {
      requiredKeys: ['type', 'of', 'most', 'words'],
    },
  ),
);
const setting = fc.record(
  {
    level: fc.constantFrom('error' as const, 'off' as const),
    title: line,
    networks: fc.subarray([...networkIds], { minLength: 1 }),
    rubrics: fc.constant(['r1']),
  },
  { requiredKeys: [] },
);

const guides: fc.Arbitrary<GuideState> = fc
  .record({
    sections: fc.array(line, { maxLength: 4 }),
    paragraphs: fc.array(fc.record({ title: line, text: prose, section: fc.nat(3) }), {
      maxLength: 6,
    }),
    own: fc.array(fc.tuple(own, setting, fc.option(fc.nat(5))), { maxLength: 5 }),
    native: fc.uniqueArray(fc.constantFrom(...ruleCatalogue.map(({ id }) => id)), { maxLength: 5 }),
    attached: fc.option(fc.nat(5)),
    checklist: fc.array(
      fc.record({ text: line, onlyWithMedia: fc.constant(true) }, { requiredKeys: ['text'] }),
      { maxLength: 3 },
    ),
    hashtags: fc.array(fc.stringMatching(/^#[а-я]{2,6}$/), { maxLength: 2 }),
  })
  .map((one): GuideState => {
    const sections = one.sections.map((title, order) => ({ id: `s${order}`, title, order }));
    const places = new Map<string, number>();
    const paragraphs = (sections.length ? one.paragraphs : []).map((paragraph, at) => {
      const section = `s${paragraph.section % sections.length}`;
      const order = places.get(section) ?? 0;
      places.set(section, order + 1);
      return { ...paragraph, id: `p${at}`, section, order };
    });
    const to = (at: number | null) => {
      const paragraph = at === null ? undefined : paragraphs[at % Math.max(1, paragraphs.length)];
      return paragraph && { paragraph: paragraph.id };
    };
    const rules: RuleSetting[] = [
      ...one.own.map(([rule, more, at], n) => ({ ...more, id: `own-${n}`, own: rule, ...to(at) })),
      ...one.native.map((id, n) => ({
        id,
        ...(n % 2 ? { level: 'off' as const } : to(one.attached ?? 0)),
      })),
    ].filter((rule) => Object.keys(rule).length > 1);
    return {
      sections,
      paragraphs,
      rules,
      checklist: one.checklist.map((item, order) => ({ ...item, id: `c${order}`, order })),
      rubrics: [
        {
          id: 'r1',
          title: 'Афиша',
          ...(one.hashtags.length && { requiredHashtags: one.hashtags }),
        },
      ],
    };
  });

const canonical = (guide: GuideState) => ({
  ...guide,
  paragraphs: [...guide.paragraphs].sort((a, b) => (a.id < b.id ? -1 : 1)),
  rules: [...guide.rules].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

describe('A guide as a file', () => {
  it('What is written should be read back equal, whatever the guide.', () => {
    fc.assert(
      fc.property(guides, (guide) => {
        expect(canonical(read(writeGuideFile(guide, head)))).toEqual(canonical(guide));
      }),
      { numRuns: 300 },
    );
  });

  it('It should read like a document: the text as it is, the rules under their paragraph.', () => {
    const text = writeGuideFile(
      {
        sections: [{ id: 's', title: 'Даты', order: 0 }],
        paragraphs: [
          {
            id: 'p',
            section: 's',
            title: 'День недели',
            text: 'Пишем **день**.\n\n✓ в пятницу',
            order: 0,
          },
        ],
        rules: [{ id: 'D01', paragraph: 'p' }],
        checklist: [],
        rubrics: [],
      },
      head,
    );
    expect(text).toMatch(/^# Две\n# строки\n\ncolophon: guide\n/);
    expect(text).toContain('text: |-\n          Пишем **день**.\n\n          ✓ в пятницу\n');
    expect(text).toContain('rules:\n          - D01\n');
  });

  it('A hand-written file should get its ids and its short ways understood.', () => {
    const guide = read(
      'colophon: guide\nformat: 1\ndocument:\n  - section: 2026\n    paragraphs:\n      - title: да\n        rules: [T01]\nwords:\n  - avoid: читалка\n    use: читальный зал\n',
    );
    expect(guide.sections[0]).toMatchObject({ title: '2026', order: 0 });
    expect(guide.paragraphs[0]).toMatchObject({
      title: 'да',
      text: '',
      section: guide.sections[0]!.id,
    });
    expect(guide.rules).toContainEqual({ id: 'T01', paragraph: guide.paragraphs[0]!.id });
    expect(guide.rules[0]?.own).toEqual({ avoid: 'читалка', use: 'читальный зал' });
  });

  it('A broken file should be refused with the line it is broken at.', () => {
    const start = 'colophon: guide\nformat: 1\n';
    expect(problem('')).toEqual(['foreign', 0, '']);
    expect(problem('PK\u0003\u0004')).toEqual(['foreign', 0, '']);
    expect(problem('colophon: backup\n')).toEqual(['foreign', 0, '']);
    expect(problem('colophon: guide\nformat: 2\n')).toEqual(['newer', 0, '']);
    expect(problem('colophon: guide\n')).toEqual(['missing', 1, 'format']);
    expect(problem(`${start}words:\n  - avoid: "зал\n`)?.slice(0, 2)).toEqual(['syntax', 5]);
    expect(problem(`${start}document:\n  - paragraphs: []\n`)).toEqual(['missing', 4, 'section']);
    expect(problem(`${start}document: да\n`)).toEqual(['list', 3, 'document']);
    expect(problem(`${start}catalogue:\n  - rule: D01\n    level: громко\n`)).toEqual([
      'word',
      5,
      'level',
    ]);
    expect(problem(`${start}checklist:\n  - text: [а]\n`)).toEqual(['text', 4, 'text']);
    expect(problem(`${start}checklist:\n  - text: а\n    id: x\n  - text: б\n    id: x\n`)).toEqual(
      ['twice', 6, 'x'],
    );
    expect(
      problem(
        `${start}rules:\n  - own:\n      type: pattern\n      pattern: (а+)+\n    examples:\n      bad: [а]\n`,
      ),
    ).toEqual(['rule', 4, 'pattern.slow']);
    expect(
      problem(`${start}words:\n  - avoid: зал\n    use: ""\n    examples:\n      bad: [вал]\n`),
    ).toEqual(['rule', 4, 'badMissed']);
  });

  it('Any text should be read or refused, and nothing else.', () => {
    const part = fc.constantFrom(
      'colophon: guide\n',
      'format: 1\n',
      'words:\n',
      '  - avoid: зал\n',
      '    use: [\n',
      'rules: {}\n',
      '- ',
      '&a ',
      '*a',
      '!!binary x',
      '"',
      'document:\n',
      '  - section: а\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => void problem(parts.join(''))),
      { numRuns: 500 },
    );
  });
});

describe('A guide taken from a file', () => {
  let desk: LocalDesk;
  afterEach(() => desk.close());
  const open = () => {
    desk = openDesk({
      now: () => 1_790_000_000_000,
      newDevice: () => 'test',
      name: `guide-${++made}`,
    });
    return actorFor(desk, 'anna');
  };
  const exported = async () => writeGuideFile(await readGuide(desk), head);

  it('Should become the guide as one version, be equal when exported again, and be undone at once.', async () => {
    const actor = open();
    await desk.commit(
      [
        { kind: 'team', id: 'team', fields: { guideVersion: 3 } },
        { kind: 'rubric', id: 'mine', fields: { title: 'Афиша', colour: 'plum', letter: 'А' } },
        { kind: 'rule', id: 'T01', fields: { level: 'off' } },
        { kind: 'rule', id: 'gone', fields: { own: { avoid: 'старое', use: '' } } },
      ],
      'anna',
    );
    const before = await exported();
    const file = writeGuideFile(
      {
        sections: [{ id: 's', title: 'Слова', order: 0 }],
        paragraphs: [{ id: 'p', section: 's', title: 'Зал', text: 'Пишем полностью.', order: 0 }],
        rules: [
          { id: 'w', own: { avoid: 'читалка', use: '' }, paragraph: 'p', rubrics: ['theirs'] },
        ],
        checklist: [{ id: 'c', text: 'Сверено', order: 0, rubrics: ['theirs', 'strange'] }],
        rubrics: [
          { id: 'theirs', title: 'Афиша', requiredHashtags: ['#афиша'] },
          { id: 'strange', title: 'Чужая' },
        ],
      },
      head,
    );
    const difference = await differenceTo(desk, read(file));
    expect(difference).toMatchObject({
      added: 4,
      changed: 1,
      removed: 2,
      unknownRubrics: ['Чужая'],
    });
    const operations = await replaceGuide(actor, read(file));
    expect((await desk.get('team', 'team'))?.guideVersion).toBe(4);
    expect((await desk.get('rule', 'w'))?.rubrics).toEqual(['mine']);
    expect((await desk.get('rubric', 'mine'))?.requiredHashtags).toEqual(['#афиша']);
    const after = await exported();
    expect((await differenceTo(desk, read(after))).changes).toEqual([]);
    expect(await exported()).toBe(after);
    await undoGuide(actor, operations);
    expect(await exported()).toBe(before);
  });

  it('What was taken away once should come back as the file says, with nothing of its old self.', async () => {
    const actor = open();
    await desk.commit(
      [{ kind: 'rule', id: 'D01', fields: { level: 'off', options: { limit: 1 }, deleted: true } }],
      'anna',
    );
    await replaceGuide(
      actor,
      read('colophon: guide\nformat: 1\ncatalogue:\n  - rule: D01\n    level: error\n'),
    );
    expect(await desk.all('rule')).toEqual([{ id: 'D01', level: 'error' }]);
  });
});
