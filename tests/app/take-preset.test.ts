import { describe, expect, it } from 'vitest';
import { presetChanges } from '../../app/take-preset';
import type { Change, Records, RuleSetting } from '../../domain/records';

const titles = [
  { key: 'events', title: 'Анонсы' },
  { key: 'books', title: 'Книги' },
];

function take(rules: RuleSetting[], more: { checklist?: Records['checklist'][] } = {}) {
  let ids = 0;
  const rubrics = [
    { id: 'r1', title: 'Анонсы', requiredHashtags: ['#наша'] },
    { id: 'r2', title: 'Книги' },
  ];
  const changes = presetChanges(
    { rules, checklist: more.checklist ?? [], rubrics },
    'ru',
    'children',
    titles,
    () => {
      ids += 1;
      return `new${ids}`;
    },
  );
  const of = <K extends Change['kind']>(kind: K) =>
    changes.filter((one): one is Extract<Change, { kind: K }> => one.kind === kind);
  return { changes, of, rule: (id: string) => of('rule').find((one) => one.id === id)?.fields };
}

describe('A guide taken by a team that has begun already', () => {
  it('should leave what the team set itself and only explain it.', () => {
    const { rule } = take([
      { id: 'L09', level: 'off' },
      { id: 'L03', options: { limit: 12 } },
    ]);
    expect(rule('L09')).not.toHaveProperty('level');
    expect(rule('L09')?.paragraph).toMatch(/^new/);
    expect(rule('L03')).not.toHaveProperty('options');
    expect(rule('L10')).toMatchObject({ level: 'warning' });
  });

  it('should bring words, checklist items and hashtags it has not, and none twice.', () => {
    const first = take([]);
    const own = first.of('rule').filter(({ fields }) => fields.own);
    const kept = own.map(({ id, fields }) => ({ id, ...fields }) as RuleSetting);
    const list = first
      .of('checklist')
      .map(({ id, fields }) => ({ id, ...fields }) as Records['checklist']);
    expect(own.length).toBeGreaterThan(1);
    const again = take(kept, { checklist: list.slice(1) });
    expect(again.of('rule').filter(({ fields }) => fields.own)).toEqual([]);
    expect(again.of('checklist').map(({ fields }) => fields.text)).toEqual([list[0]!.text]);
    expect(again.of('checklist')[0]!.fields.order).toBeGreaterThan(list.length - 1);
    expect(first.of('rubric').map(({ id }) => id)).toEqual(['r2']);
  });
});
