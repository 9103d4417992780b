import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addSample, hasSample, removeSample, sampleLibrary } from '../../app/sample-library';
import { undo } from '../../app/undo';
import { dayIn, weekdayOf } from '../../domain/plan/days';
import { dueToday } from '../../domain/plan/due';
import type { Change } from '../../domain/records';
import { fieldsOf } from '../../domain/templates/fields';
import { type LocalDesk, openDesk } from '../../storage/desk';

const day = '2026-11-22';
let name = 0;
let desk: LocalDesk;
let actor: { desk: LocalDesk; by: string };

beforeEach(() => {
  name += 1;
  desk = openDesk({ now: () => 1_760_000_000_000, newDevice: () => 'd', name: `sample-${name}` });
  actor = { desk, by: '' };
});
afterEach(() => desk.close());

const weekdays = 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' ');

describe('The sample library', () => {
  it('should be the same for the same day, and have every id once.', () => {
    const changes = sampleLibrary(day);
    expect(sampleLibrary(day)).toEqual(changes);
    const ids = changes.map(({ kind, id }) => `${kind} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('should have for today an own item at 15:00 whose text names a wrong weekday, on any day.', () => {
    for (const today of ['2026-01-31', '2026-11-22', '2028-02-27', '2026-12-29']) {
      const changes = sampleLibrary(today);
      const of = <K extends Change['kind']>(kind: K) =>
        changes.filter((one): one is Extract<Change, { kind: K }> => one.kind === kind);
      const lead = of('member').find(({ fields }) => fields.role === 'lead')!;
      const items = of('plan').map(({ id, fields }) => ({ id, ...fields }) as never);
      const [mine] = dueToday(items, today).filter(({ author }) => author === lead.id);
      expect(mine).toMatchObject({ time: '15:00', status: 'approved' });
      const named = weekdays.find((weekday) => mine!.text!.includes(weekday))!;
      expect(weekdays.indexOf(named) + 1).not.toBe(weekdayOf(mine!.event!.date!));
    }
  });

  it('should speak only of records it has.', () => {
    const changes = sampleLibrary(day);
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

  it('Its templates should have a field for every place, and places for every field.', () => {
    for (const change of sampleLibrary(day)) {
      if (change.kind !== 'template') continue;
      const { body = '', fields = [] } = change.fields;
      expect(fieldsOf(body).sort()).toEqual(fields.map(({ name }) => name).sort());
    }
  });

  it('Its posts should lie in the past year, in both ways of working.', () => {
    const days = sampleLibrary(day).flatMap((change) =>
      change.kind === 'post' ? [dayIn(change.fields.publishedAt!, 'Europe/Minsk')] : [],
    );
    expect(days.length).toBeGreaterThanOrEqual(60);
    expect(Math.max(...days.map((one) => Date.parse(one)))).toBeLessThan(Date.parse(day));
    const group = days.filter((one) => one >= '2026-05-24').length;
    expect(group).toBeGreaterThan(20);
    expect(days.length - group).toBeGreaterThan(20);
  });

  it('should come and go with one tap and leave what is not its own.', async () => {
    await desk.commit([{ kind: 'rubric', id: 'own', fields: { title: 'Наша' } }], '');
    expect(await hasSample(desk)).toBe(false);
    await addSample(actor, day);
    expect(await hasSample(desk)).toBe(true);
    expect(await desk.countPosts({})).toBeGreaterThanOrEqual(60);
    const { posts } = await desk.posts({}, { limit: 500 });
    expect(posts.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);

    const removal = await removeSample(actor);
    expect(await hasSample(desk)).toBe(false);
    expect(await desk.countPosts({})).toBe(0);
    expect((await desk.all('rubric')).map(({ id }) => id)).toEqual(['own']);
    expect((await desk.get('team', 'team'))?.officialName).toBe('');

    await undo(actor, removal);
    expect(await desk.countPosts({})).toBe(posts.length);
    await removeSample(actor);
    await addSample(actor, day);
    expect(await desk.countPosts({})).toBe(posts.length);
  });
});
