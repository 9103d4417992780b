import type { Fix } from '../finding';
import type { Hit, Rule } from '../rule';
import { inLatin } from './T09';

/** Boxes anybody can open: readers cannot tell that the library answers there. */
const free = new Set(
  'gmail.com mail.ru yandex.ru yandex.by ya.ru tut.by inbox.ru bk.ru list.ru rambler.ru ukr.net i.ua meta.ua outlook.com hotmail.com yahoo.com icloud.com'.split(
    ' ',
  ),
);
const right =
  /^[a-z0-9](?:[a-z0-9+_-]|\.(?=[a-z0-9+_-]))*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}$/i;
const split =
  /(?<![\w.+-])([a-z0-9][\w.+-]{0,63}@)[ \u00A0]([a-z0-9-]{2,40}\.(?:by|ru|com|org|net|ua|info|edu))(?![\w-])/gi;

/** An e-mail address can be written to, and is the library's own where the team asks for it. */
export const N06: Rule = {
  id: 'N06',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  options: { domain: '' },
  examples: {
    ru: {
      bad: [
        'Пишите: desk@lib,by',
        'Пишите: desk@lib..by',
        'Пишите на desk@lib.bу',
        'Почта: desk@ lib.by',
        'Вопросы: unilib@mail.ru',
      ],
      good: [
        'Пишите: desk@lib.by.',
        'Пишите на info.desk+events@natlib.example, ответим.',
        'Наш канал @unilib',
        'Партнёры: hello@museum.by',
        'Почта desk@lib.by, телефон 293-92-48',
      ],
    },
    be: { bad: ['Пішыце: desk@lib,by'], good: ['Пішыце: desk@lib.by'] },
    uk: { bad: ['Пишіть: desk@lib,ua'], good: ['Пишіть: desk@lib.ua'] },
    en: {
      bad: ['Write to desk@lib..org'],
      good: ['Write to desk@lib.org, please.', 'Follow us @natlib.by'],
    },
  },
  exampleOptions: { domain: 'lib.by' },
  check({ text, tokens }, _context, { domain }) {
    const hits: Hit[] = [];
    if (!text.includes('@')) return hits;
    for (const { kind, from, to } of tokens) {
      if (kind !== 'email') continue;
      const found = text.slice(from, to);
      const more = /^[,\u0400-\u04FF\w.-]*/.exec(text.slice(to, to + 12))![0];
      const whole = found + more;
      const mended = mend(whole);
      if (more && mended && mended !== found && /^(?:,[a-z]{2,4}$|[\u0400-\u04FF])/.test(more)) {
        const fix: Fix = { from, to: to + more.length, text: mended };
        hits.push({ from, to: fix.to, message: 'malformed', params: { right: mended }, fix });
      } else if (!right.test(found)) {
        const fixed = found.replace(/\.{2,}/g, '.');
        if (fixed !== found && right.test(fixed)) {
          const fix: Fix = { from, to, text: fixed };
          hits.push({ from, to, message: 'malformed', params: { right: fixed }, fix });
        } else hits.push({ from, to, message: 'unreadable', params: { found } });
      } else if (typeof domain === 'string' && domain.trim()) {
        const box = found.slice(found.indexOf('@') + 1).toLowerCase();
        if (free.has(box) && box !== domain.trim().toLowerCase()) {
          hits.push({ from, to, message: 'domain', params: { found, domain: domain.trim() } });
        }
      }
    }
    if (/@[ \u00A0]/.test(text)) {
      split.lastIndex = 0;
      for (let found = split.exec(text); found; found = split.exec(text)) {
        const [all, box = '', host = ''] = found;
        const from = found.index;
        const fix: Fix = { from, to: from + all.length, text: box + host };
        hits.push({ from, to: fix.to, message: 'malformed', params: { right: fix.text }, fix });
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};

/** With the comma and the letters of the other alphabet mended; undefined when it is no address even so. */
function mend(address: string): string | undefined {
  const out = inLatin(address).replace(/,(?=[a-z]{2,4}$)/i, '.');
  return right.test(out) ? out : undefined;
}
