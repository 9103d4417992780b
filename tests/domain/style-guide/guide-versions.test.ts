import { describe, expect, it } from 'vitest';
import { nextStamp } from '../../../domain/merge/clock';
import type { Operation } from '../../../domain/merge/operation';
import type { Kind } from '../../../domain/records';
import {
  chaptersOf,
  paragraphFor,
  plainParagraph,
} from '../../../domain/style-guide/guide-document';
import { changesOf, guideAt, guideVersions } from '../../../domain/style-guide/guide-versions';

/** Operations one after another, a second apart. */
function written(
  ...steps: [device: string, kind: Kind, record: string, fields: Record<string, unknown>][]
) {
  let stamp = '';
  return steps.map(([device, kind, record, fields], at): Operation => {
    stamp = nextStamp(stamp, 1_790_000_000_000 + at * 2000, device);
    return { stamp, kind, record, fields, by: device === 'one' ? 'anna' : 'boris', schema: 3 };
  });
}

describe('Versions of the guide', () => {
  const operations = written(
    ['one', 'team', 'team', { guideVersion: 1 }],
    ['one', 'rule', 'D01', { level: 'warning' }],
    ['one', 'paragraph', 'p', { title: 'Даты', text: 'Да.', section: 's', order: 0 }],
    ['one', 'team', 'team', { guideVersion: 2 }],
    ['one', 'team', 'team', { guideNote: 'Принято на собрании' }],
    ['one', 'rubric', 'r', { title: 'Афиша' }],
    ['one', 'rule', 'D01', { level: null }],
    ['one', 'paragraph', 'p', { text: 'Нет.' }],
    ['one', 'team', 'team', { guideVersion: 3 }],
  );

  it('Each should be kept with its number, person, note and what it changed.', () => {
    const versions = guideVersions(operations);
    expect(versions.map(({ number, by, note }) => [number, by, note])).toEqual([
      [3, 'anna', undefined],
      [2, 'anna', 'Принято на собрании'],
      [1, 'anna', undefined],
    ]);
    expect(changesOf(operations, versions[1]!)).toMatchObject([
      { kind: 'rule', id: 'D01', what: 'added' },
      { kind: 'paragraph', id: 'p', what: 'added' },
    ]);
    expect(changesOf(operations, versions[0]!)).toMatchObject([
      { kind: 'rule', id: 'D01', what: 'changed', fields: ['level'] },
      { kind: 'paragraph', id: 'p', what: 'changed', fields: ['text'], before: { text: 'Да.' } },
    ]);
  });

  it('The guide of any version should be there as it was.', () => {
    const [newest, second, first] = guideVersions(operations);
    expect(guideAt(operations, first!.stamp).paragraphs).toEqual([]);
    expect(guideAt(operations, second!.stamp).paragraphs[0]?.text).toBe('Да.');
    expect(guideAt(operations, newest!.stamp).paragraphs[0]?.text).toBe('Нет.');
    expect(guideAt(operations)).toEqual(guideAt(operations, newest!.stamp));
  });

  it('What a library was set up with should be its first version.', () => {
    let stamp = '';
    const setUp = (['team', 'rule', 'checklist'] as const).map((kind): Operation => {
      stamp = nextStamp(stamp, 1_790_000_000_000, 'one');
      const fields = kind === 'team' ? { guideVersion: 1 } : { text: 'Сверено' };
      return { stamp, kind, record: kind, fields, by: '', schema: 3 };
    });
    const [first, ...others] = guideVersions(setUp);
    expect(others).toEqual([]);
    expect(changesOf(setUp, first!).map(({ kind }) => kind)).toEqual(['rule', 'checklist']);
    expect(guideAt(setUp, first!.stamp).checklist).toHaveLength(1);
  });

  it('What came to nothing should not be told as a change.', () => {
    const undone = written(
      ['one', 'rule', 'D01', { level: 'off' }],
      ['one', 'rule', 'D01', { deleted: true }],
      ['one', 'team', 'team', { guideVersion: 1 }],
    );
    expect(changesOf(undone, guideVersions(undone)[0]!)).toEqual([]);
  });

  it('Two people who publish at once should each keep their own changes.', () => {
    const both = written(
      ['one', 'rule', 'D01', { level: 'off' }],
      ['two', 'rule', 'D02', { level: 'off' }],
      ['two', 'team', 'team', { guideVersion: 5 }],
      ['one', 'team', 'team', { guideVersion: 5 }],
    );
    const ids = guideVersions([...both].reverse()).map((one) => [
      one.by,
      changesOf(both, one).map(({ id }) => id),
    ]);
    expect(ids).toEqual([
      ['anna', ['D01']],
      ['boris', ['D02']],
    ]);
  });
});

describe('The document', () => {
  const section = (id: string, order: number) => ({ id, title: id, order });
  const paragraph = (id: string, in_: string, order: number) => ({
    id,
    section: in_,
    title: id,
    text: '',
    order,
  });

  it('Should stand in order, and lose no paragraph whose section went away.', () => {
    const chapters = chaptersOf({
      sections: [section('b', 1), section('a', 1), section('c', 0)],
      paragraphs: [paragraph('2', 'a', 5), paragraph('1', 'a', 2), paragraph('lost', 'gone', 0)],
    });
    expect(chapters.map((one) => [one.section.id, one.paragraphs.map(({ id }) => id)])).toEqual([
      ['c', []],
      ['a', ['1', '2']],
      ['b', []],
      ['', ['lost']],
    ]);
  });

  it('A rule should lead to its paragraph, and to none that is not there.', () => {
    const paragraphs = [paragraph('p', 's', 0), { ...paragraph('gone', 's', 1), deleted: true }];
    const rules = [
      { id: 'D01', paragraph: 'p' },
      { id: 'D02', paragraph: 'gone' },
      { id: 'D06', paragraph: 'p', deleted: true },
      { id: 'T01' },
    ];
    expect(paragraphFor('D01', { rules, paragraphs })?.id).toBe('p');
    for (const rule of ['D02', 'D06', 'T01', 'X99']) {
      expect(paragraphFor(rule, { rules, paragraphs })).toBeUndefined();
    }
  });

  it('Plain words should be left when the marks are taken away.', () => {
    expect(
      plainParagraph(
        '## Даты\n\nПишем **день** и *месяц*: [правила](https://a.by).\n\n- раз\n✓ 2*3*4',
      ),
    ).toBe('Даты\n\nПишем день и месяц: правила.\n\n• раз\n✓ 2*3*4');
  });
});
