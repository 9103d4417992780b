import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContext } from '../../app/check-draft';
import { addSample } from '../../app/sample/add-sample';
import { hasSample, removeSample } from '../../app/sample/remove-sample';
import { sampleLibrary } from '../../app/sample/sample-library';
import { undo } from '../../app/undo';
import { dayIn } from '../../domain/plan/days';
import { dueToday } from '../../domain/plan/due';
import { type Change, languages, type NetworkId, type Records } from '../../domain/records';
import { applyFixes } from '../../domain/style-guide/apply-fix';
import { createChecker } from '../../domain/style-guide/check';
import { ruleCatalogue } from '../../domain/style-guide/rules';
import { fieldsOf } from '../../domain/templates/fields';
import { type LocalDesk, openDesk } from '../../storage/desk';

const day = '2026-11-22';
const timeZone = 'Europe/Minsk';
const wish = { day, timeZone };
let name = 0;
let desk: LocalDesk;
let actor: { desk: LocalDesk; by: string };

beforeEach(() => {
  name += 1;
  desk = openDesk({ now: () => 1_760_000_000_000, newDevice: () => 'd', name: `sample-${name}` });
  actor = { desk, by: '' };
});
afterEach(() => desk.close());

/** Every rule there is, but those that ask for what only a team can decide: the year and the sign of age. */
const checker = createChecker({
  settings: ruleCatalogue
    .filter(({ id, level }) => level === 'off' && id !== 'D11' && id !== 'D14')
    .map(({ id }) => ({ id, level: 'warning' })),
});

const of = <K extends keyof Records & Change['kind']>(changes: readonly Change[], kind: K) =>
  changes
    .filter((one) => one.kind === kind)
    .map(({ id, fields }) => ({ id, ...fields }) as unknown as Records[K]);

/** What the guide says about the text as a post of the library, on each of its networks. */
function findingsOf(
  changes: readonly Change[],
  post: { text?: string; rubric?: string; date?: string },
  today: string,
) {
  const rubrics = of(changes, 'rubric');
  const rubric = rubrics.find(({ id }) => id === post.rubric);
  const [team] = of(changes, 'team');
  return (['vk', 'facebook', 'instagram'] satisfies NetworkId[]).flatMap((network) =>
    checker.check(
      post.text ?? '',
      checkContext({
        network,
        team,
        day: today,
        language: team!.languages[0]!,
        rubrics,
        accounts: of(changes, 'account'),
        ...(rubric && { rubric }),
        ...(post.date && { planItem: post as Records['plan'] }),
      }),
    ),
  );
}

/** Letters a text of the language never has: what would be left of another one. */
const foreign = {
  ru: /[іїєґў]/iu,
  be: /[ищъїєґ]/iu,
  uk: /[ыэёъў]/iu,
  en: /[а-яёіїєґў]/iu,
};

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(languages)('The sample library in %s', (language) => {
  it('should be the same for the same day, and have every id once.', async () => {
    const changes = await sampleLibrary({ ...wish, language });
    expect(await sampleLibrary({ ...wish, language })).toEqual(changes);
    const ids = changes.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(of(changes, 'team')[0]!.languages[0]).toBe(language);
  });

  it('should have for today an own item at 15:00 whose wrong weekday the guide mends, on any day.', async () => {
    for (const today of ['2026-01-31', '2026-11-22', '2028-02-27', '2026-12-29']) {
      const changes = await sampleLibrary({ day: today, timeZone, language });
      const lead = of(changes, 'member').find(({ role }) => role === 'lead')!;
      const [mine] = dueToday(of(changes, 'plan'), today).filter(
        ({ author }) => author === lead.id,
      );
      expect(mine).toMatchObject({ time: '15:00', status: 'approved' });
      const found = findingsOf(changes, mine!, today);
      expect(found.map(({ rule }) => rule)).toEqual(['D01', 'D01', 'D01']);
      const { text } = applyFixes(mine!.text!, found.slice(0, 1));
      expect(findingsOf(changes, { ...mine!, text }, today)).toEqual([]);
    }
  });

  it('should have no other mistake in any of its texts, whatever rule is on.', async () => {
    const changes = await sampleLibrary({ ...wish, language });
    const posts = of(changes, 'post').map(({ text, rubric }) => ({ text, rubric: rubric! }));
    const texts = [...posts, ...of(changes, 'plan')].filter(({ text }) => text);
    expect(new Set(texts.map(({ text }) => text)).size).toBeGreaterThan(18);
    for (const post of new Map(texts.map((one) => [one.text, one])).values()) {
      if ('event' in post) continue;
      expect(findingsOf(changes, post, day), post.text).toEqual([]);
    }
  });

  it('should speak its language only, with the quotes and apostrophes of print.', async () => {
    const changes = await sampleLibrary({ ...wish, language });
    for (const { kind, id, fields } of changes) {
      if (kind === 'snapshot' || (kind === 'template' && fields.language !== language)) continue;
      // The words readers of the Russian library love are Belarusian.
      const said = textsIn(fields).join('\n').replace('цішыня', '');
      expect(said, `${kind} ${id}`).not.toMatch(foreign[language]);
      expect(said, `${kind} ${id}`).not.toMatch(/['"]/);
    }
  });

  it('should speak only of records it has.', async () => {
    const changes = await sampleLibrary({ ...wish, language });
    const ids = new Set(changes.map(({ id }) => id));
    const references = changes.flatMap(({ kind, fields }) => {
      const all = fields as Record<string, unknown>;
      const names =
        kind === 'post'
          ? ['account', 'publisher', 'author', 'rubric', 'planItem']
          : ['author', 'editor', 'rubric', 'template', 'post'];
      const lists = kind === 'plan' ? ((all.accounts as string[]) ?? []) : [];
      return [...names.map((field) => all[field]), ...lists].filter(
        (value): value is string => typeof value === 'string',
      );
    });
    for (const reference of references) expect(ids, reference).toContain(reference);
  });

  it('Its templates should have a field for every place, and places for every field.', async () => {
    const templates = of(await sampleLibrary({ ...wish, language }), 'template');
    expect(templates.filter((one) => one.language === language).length).toBeGreaterThan(3);
    for (const { body, fields } of templates) {
      expect(fieldsOf(body).sort()).toEqual(fields.map((field) => field.name).sort());
    }
  });

  it('should come with one tap and go whatever is spoken then.', async () => {
    await addSample(actor, { ...wish, language });
    expect(await hasSample(desk)).toBe(true);
    expect((await desk.get('team', 'team'))?.officialName).not.toBe('');
    await removeSample(actor);
    expect(await hasSample(desk)).toBe(false);
    expect(await desk.countPosts({})).toBe(0);
    expect((await desk.get('team', 'team'))?.officialName).toBe('');
  });
});

describe('The sample library', () => {
  it('Its posts should lie in the past year, in both ways of working.', async () => {
    const days = of(await sampleLibrary({ ...wish, language: 'ru' }), 'post').map(
      ({ publishedAt }) => dayIn(publishedAt, timeZone),
    );
    expect(days.length).toBeGreaterThanOrEqual(60);
    expect(Math.max(...days.map((one) => Date.parse(one)))).toBeLessThan(Date.parse(day));
    const group = days.filter((one) => one >= '2026-05-24').length;
    expect(group).toBeGreaterThan(20);
    expect(days.length - group).toBeGreaterThan(20);
  });

  it('should be the same library at work in every language: the same records, numbers and accounts.', async () => {
    const [first, ...others] = await Promise.all(
      languages.map(async (language) =>
        (await sampleLibrary({ ...wish, language }))
          .filter(({ kind }) => kind !== 'template')
          .map(({ kind, id, fields }) =>
            kind === 'post' || kind === 'plan'
              ? { kind, id, rubric: fields.rubric }
              : kind === 'snapshot'
                ? { kind, id, fields }
                : kind === 'account'
                  ? { kind, id, link: fields.link, handle: fields.handle, ids: fields.ownerIds }
                  : { kind, id },
          ),
      ),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('should leave what is not its own, and come back when its removal is undone.', async () => {
    await desk.commit([{ kind: 'rubric', id: 'own', fields: { title: 'Наша' } }], '');
    expect(await hasSample(desk)).toBe(false);
    await addSample(actor, { ...wish, language: 'ru' });
    expect(await desk.countPosts({})).toBeGreaterThanOrEqual(60);
    const { posts } = await desk.posts({}, { limit: 500 });
    expect(posts.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);

    const removal = await removeSample(actor);
    expect(await hasSample(desk)).toBe(false);
    expect((await desk.all('rubric')).map(({ id }) => id)).toEqual(['own']);

    await undo(actor, removal);
    expect(await desk.countPosts({})).toBe(posts.length);
    await removeSample(actor);
    await addSample(actor, { ...wish, language: 'uk' });
    expect(await desk.countPosts({})).toBe(posts.length);
    const members = await desk.all('member');
    expect(members.map((member) => member.name)).toContain('Ганна Ковальчук');
    expect(members).toHaveLength(5);
  });

  it('A team that has said its name should keep it when it looks at the sample.', async () => {
    const named = { officialName: 'Городская библиотека', shortName: 'Горбиблиотека' };
    await desk.commit([{ kind: 'team', id: 'team', fields: { ...named, timeZone } }], '');
    await addSample(actor, { ...wish, language: 'en' });
    expect(await desk.get('team', 'team')).toMatchObject(named);
    await removeSample(actor);
    expect(await desk.get('team', 'team')).toMatchObject(named);
  });
});
