import { pairQuotes } from '../quotes';
import type { Hit, Rule } from '../rule';

const marks = /[()[\]]/g;
const most = 50;
const eyes = /[:;=8][-'*]?$/;
const partner: Record<string, string> = { ')': '(', ']': '[' };

/** Every bracket and every quote has its pair. Smiles and "1)" are not brackets. */
export const T15: Rule = {
  id: 'T15',
  type: 'built-in',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'Зал (третий этаж открыт.',
        'Роман «Обломов ждёт.',
        'Роман Обломов» ждёт.',
        'Роман "Обломов ждёт.',
        'Зал третий этаж) открыт.',
        'Зал (третий этаж открыт.\nЖдём вас :)',
      ],
      good: [
        'Зал (третий этаж) открыт.',
        'Роман «Обломов» ждёт.',
        '1) книги; 2) журналы',
        'а) книги',
        'Рады вам :)',
        'Ура)))',
        'Ждём))',
        'Экран 27"',
        'Клуб «Круг „Слово“»',
        'Роман «Обломов" и «Обрыв“',
        '[id1|Библиотека]',
      ],
    },
    en: {
      bad: ['The hall (third floor is open.'],
      good: ['The hall (third floor) is open.', 'Nice :-)'],
    },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    const open: { sign: string; at: number }[] = [];
    marks.lastIndex = 0;
    for (let found = marks.exec(prose); found; found = marks.exec(prose)) {
      const sign = found[0];
      const at = found.index;
      const opening = partner[sign];
      if (!opening) {
        if (sign !== '(' || !smile(prose, at)) open.push({ sign, at });
        continue;
      }
      const last = lastOf(open, opening);
      // A smile in another line closes nothing; in the same one it may stand for both.
      if (last !== -1 && eyes.test(prose.slice(Math.max(0, at - 2), at))) {
        if (prose.slice(open[last]!.at, at).includes('\n')) continue;
      }
      if (last !== -1) open.splice(last, 1);
      else if (sign !== ')' || !(smile(prose, at) || item(prose, at))) hits.push(lonely(at, sign));
    }
    for (const { sign, at } of open) hits.push(lonely(at, sign));
    for (const { sign, at } of pairQuotes(prose).lonely) hits.push(lonely(at, sign));
    // A wall of brackets is one complaint, not thousands of cards.
    return hits.sort((a, b) => a.from - b.from).slice(0, most);
  },
};

function lonely(at: number, sign: string): Hit {
  return { from: at, to: at + 1, message: 'lonely', params: { sign } };
}

function lastOf(open: { sign: string; at: number }[], sign: string): number {
  for (let at = open.length - 1; at >= 0 && at > open.length - 20; at--) {
    if (open[at]!.sign === sign) return at;
  }
  return -1;
}

function smile(text: string, at: number): boolean {
  const sign = text[at]!;
  if (text[at - 1] === sign || text[at + 1] === sign) return true;
  // "8(017)" is a phone.
  if (sign === '(' && /\d/.test(text[at + 1] ?? '')) return false;
  if (eyes.test(text.slice(Math.max(0, at - 2), at))) return true;
  return (
    sign === ')' &&
    (at + 1 >= text.length || /\s/.test(text[at + 1]!)) &&
    /[!?.\s]/.test(text[at - 1] ?? '')
  );
}

function item(text: string, at: number): boolean {
  return /(?:^|[\s;,])(?:\d{1,3}|\p{L})$/u.test(text.slice(Math.max(0, at - 4), at));
}
