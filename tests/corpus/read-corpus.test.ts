import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/records';
import { corpusContext } from './libraries';
import { parsePosts, readCorpus } from './read-corpus';

const head = '## x-1 · vk · announcement · 2026-11-23 10:00 · public';
const parse = (body: string, fields = '') =>
  parsePosts(`# Title\n\n${head}\n${fields}\n${body}\n`, 'ru', false)[0]!;

describe('A post of the corpus', () => {
  it('Marks should be taken out of the text and keep their place in it.', () => {
    const { text, marks } = parse('В ⟦D01|среду⟧ и ⟦T09/T14|кoт⟧ ⟦T03?|...⟧');
    expect(text).toBe('В среду и кoт ...');
    expect(
      marks.map(({ rules, places, suggestion }) => [
        rules,
        text.slice(places[0]!.from, places[0]!.to),
        suggestion,
      ]),
    ).toEqual([
      [['D01'], 'среду', false],
      [['T09', 'T14'], 'кoт', false],
      [['T03'], '...', true],
    ]);
  });

  it('A mark inside a mark should keep both.', () => {
    const { text, marks } = parse('⟦T01|"в ⟦T08|в⟧ лес"⟧');
    expect(text).toBe('"в в лес"');
    expect(marks.map(({ places: [place] }) => [place!.from, place!.to])).toEqual([
      [3, 4],
      [0, 9],
    ]);
  });

  it('Stretches with a plus should be one mistake in several places.', () => {
    const { marks } = parse('⟦L08+|Вас⟧ и ⟦L08+|вас⟧');
    expect(marks).toEqual([
      {
        rules: ['L08'],
        suggestion: false,
        places: [
          { from: 0, to: 3 },
          { from: 6, to: 9 },
        ],
      },
    ]);
  });

  it('What cannot be seen should be written so that it can.', () => {
    expect(parse('5~мая ⟦T10|кни{U+200B}га⟧').text).toBe('5\u00A0мая кни\u200Bга');
  });

  it('Fields should say what is wrong with the whole and what the plan knows.', () => {
    const post = parse(
      'Приходите.',
      'rubric: Афиша\nevent: 2026-11-26 18:00 отдел искусств\nwhole: H04 D12\n',
    );
    expect(post.event).toEqual({ date: '2026-11-26', time: '18:00', place: 'отдел искусств' });
    expect(post.rubric).toBe('Афиша');
    expect(post.marks.map(({ rules, places }) => [rules, places])).toEqual([
      [['H04'], []],
      [['D12'], []],
    ]);
  });

  it.each([
    ['a mark left open', 'В ⟦D01|среду'],
    ['a mark closed twice', 'В ⟦D01|среду⟧⟧'],
    ['an empty mark', 'В ⟦D01|⟧ среду'],
    ['a label that is no rule', 'В ⟦день|среду⟧'],
    ['no mark in the marked half', 'В среду'],
  ])('It should be refused for %s.', (_, body) => {
    expect(() => parse(body)).toThrow('x-1');
  });

  it('It should be refused with a mark in the clean half.', () => {
    expect(() => parsePosts(`${head}\n\nВ ⟦D01|среду⟧`, 'ru', true)).toThrow('x-1');
  });
});

describe('The corpus', () => {
  const posts = readCorpus();

  it('Each language should have 85 posts, half of them clean.', () => {
    for (const language of languages) {
      const own = posts.filter((post) => post.language === language);
      expect(own.length, language).toBe(85);
      const clean = own.filter((post) => post.clean).length;
      expect(Math.abs(2 * clean - own.length), language).toBeLessThanOrEqual(1);
    }
  });

  it('No post should be there twice.', () => {
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    expect(new Set(posts.map(({ text }) => text)).size).toBe(posts.length);
  });

  it('Posts should be as long as posts are.', () => {
    for (const { id, text, marks } of posts) {
      const tooLong = marks.some(({ rules }) => rules.includes('L01'));
      expect(text.length, id).toBeGreaterThanOrEqual(80);
      if (!tooLong) expect(text.length, id).toBeLessThanOrEqual(1500);
    }
  });

  it('No clean post should announce what is over.', () => {
    for (const { id, clean, event, day } of posts) {
      if (clean && event?.date) expect(event.date >= day, id).toBe(true);
    }
  });

  it('Every post should have its library, its rubric and the day it goes out.', () => {
    for (const post of posts) {
      const context = corpusContext(post);
      expect(context.day, post.id).toBe(post.day);
      expect(context.team.officialName, post.id).not.toBe('');
      expect(context.rubric?.title, post.id).toBe(post.rubric);
    }
  });
});
