import { describe, expect, it } from 'vitest';
import { startingTexts } from '../../../app/starting/starting-texts';
import { languages, type Records, type RuleSetting } from '../../../domain/records';
import { createChecker } from '../../../domain/style-guide/check';
import { libraryKinds } from '../../../domain/style-guide/presets/preset';
import { presetRecords, presetTexts } from '../../../domain/style-guide/presets/preset-records';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import { contextOf, shown } from './examples';

const cases = languages.flatMap((language) =>
  libraryKinds.map((kind) => [language, kind] as const),
);

const texts = {
  ru: await startingTexts('ru'),
  be: await startingTexts('be'),
  uk: await startingTexts('uk'),
  en: await startingTexts('en'),
};

function preset(language: (typeof languages)[number], kind: (typeof libraryKinds)[number]) {
  const { rubrics } = texts[language];
  const known = Object.fromEntries(rubrics.map(({ key, title }) => [key, { id: key, title }]));
  let ids = 0;
  const changes = presetRecords(language, kind, known, () => `id${ids++}`);
  const of = <K extends keyof Records>(wanted: K) =>
    changes
      .filter((change) => change.kind === wanted)
      .map(({ id, fields }) => ({ id, ...fields }) as unknown as Records[K]);
  return { changes, of, titles: rubrics.map(({ title }) => title) };
}

describe.each(cases)('The guide a library starts from, in %s, %s', (language, kind) => {
  const { changes, of, titles } = preset(language, kind);
  const known = new Set(ruleCatalogue.map(({ id }) => id));

  it('should attach rules that exist to paragraphs that are there, in sections that are there.', () => {
    const sections = new Set(of('section').map(({ id }) => id));
    const paragraphs = new Set(of('paragraph').map(({ id }) => id));
    for (const { section } of of('paragraph')) expect(sections).toContain(section);
    const attached = of('rule').filter(({ paragraph }) => paragraph);
    expect(attached.length).toBeGreaterThan(40);
    for (const { id, paragraph } of attached) {
      expect(known, id).toContain(id);
      expect(paragraphs, id).toContain(paragraph);
    }
    expect(new Set(changes.map((change) => `${change.kind} ${change.id}`)).size).toBe(
      changes.length,
    );
  });

  it('should set options the rules have, with the rubrics of the library.', () => {
    for (const { id, options } of of('rule')) {
      const rule = ruleCatalogue.find((one) => one.id === id);
      for (const [name, value] of Object.entries(options ?? {})) {
        expect(rule?.options, id).toHaveProperty(name);
        if (name !== 'rubrics') continue;
        expect(value).not.toEqual([]);
        for (const title of value as string[]) expect(titles).toContain(title);
      }
    }
  });

  it('should leave legal rules off until the team decides.', () => {
    const legal = of('rule').filter(({ own }) => own?.type === 'condition');
    expect(legal.map(({ level }) => level)).toEqual(['off']);
    expect(legal[0]!.title).toMatch(/2026/);
    expect(of('rule').find(({ id }) => id === 'D14')?.level ?? 'off').toBe('off');
  });

  it('should keep to its own rules.', () => {
    const checker = createChecker({ settings: of('rule') });
    const context = contextOf(language, { languages: [language] });
    const lines = [
      ...of('section').map(({ title }) => title),
      ...of('paragraph').flatMap(({ title, text }) => [title, ...text.split('\n')]),
      ...of('checklist').map(({ text }) => text),
    ].filter((line) => line && !line.startsWith('✗'));
    for (const line of lines) {
      const grave = checker
        .check(line.replace(/^✓ /, ''), context)
        .filter(({ level }) => level !== 'suggestion');
      expect(shown(line, grave), line).toBe('');
    }
  });

  it('The words a library avoids should be found and mended.', () => {
    const words = of('rule').filter(({ own }) => own && own.type !== 'condition') as RuleSetting[];
    const checker = createChecker({ settings: words });
    for (const { own } of words) {
      const { avoid, use } = own as { avoid: string; use: string };
      for (const form of avoid.split(', ')) {
        const found = checker
          .check(`— ${form} —`, contextOf(language, { languages: [language] }))
          .filter(({ rule }) => words.some(({ id }) => id === rule));
        expect(
          found.map(({ fix }) => fix?.text),
          form,
        ).toEqual([use]);
      }
    }
  });

  it('should ask a person what no rule can see.', () => {
    const list = of('checklist').map(({ text }) => text);
    expect(list.length).toBeGreaterThan(7);
    expect(new Set(list).size).toBe(list.length);
    expect(of('rubric').map(({ requiredHashtags }) => requiredHashtags)).toEqual([
      [presetTexts[language].hashtags.events],
      [presetTexts[language].hashtags.books],
    ]);
  });
});

it('The guides of all languages should say the same things.', () => {
  const shape = ({ sections, checklist }: (typeof presetTexts)['ru']) => ({
    sections: sections.map(({ paragraphs }) => paragraphs.map(({ kinds }) => kinds)),
    checklist: checklist.map(({ kinds, onlyWithMedia }) => [kinds, onlyWithMedia]),
  });
  for (const language of languages) {
    expect(shape(presetTexts[language]), language).toEqual(shape(presetTexts.ru));
  }
});
