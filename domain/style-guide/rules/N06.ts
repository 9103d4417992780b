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
/** Ends of addresses there are: of countries, then the usual ones of other kinds. */
const endings = new Set(
  `ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg
  ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fm fo fr ga gd ge gf gg gh gi
  gl gm gn gp gq gr gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw
  ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf
  ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl
  sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn
  vu wf ws ye yt za zm zw com org net info edu gov mil int biz name pro museum aero coop jobs mobi post tel travel app
  dev page blog site online store shop tech space website world life live club art art academy university school
  college education institute center events community cloud email support media news press studio design agency team
  group digital today xyz top moscow library books wiki one zone global network foundation charity ngo ong cat asia
  example test`.split(/\s+/),
);
const instead =
  /(?<![\w.+-])([a-z0-9][\w.+-]{0,63})[ \u00A0]?(?:\((?:at|собака|сабака|пёс)\)|\[at\])[ \u00A0]?([a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,3})/gi;
const split =
  /(?<![\w.+-])([a-z0-9][\w.+-]{0,63}@)[ \u00A0]((?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,12})(?![\w-])/gi;

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
        'Почта: desk@ lib.university.by',
        'Вопросы: unilib@mail.ru',
        'Пишите на disser@lib.priozero',
        'Почта: desk(at)lib.by',
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
    if (!/@|[([](?:at|собака|сабака|пёс)[)\]]/i.test(text)) return hits;
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
      } else if (!knownEnding(found)) {
        const ending = found.slice(found.lastIndexOf('.'));
        hits.push({ from, to, message: 'ending', params: { found, ending } });
      } else if (typeof domain === 'string' && domain.trim()) {
        const box = found.slice(found.indexOf('@') + 1).toLowerCase();
        if (free.has(box) && box !== domain.trim().toLowerCase()) {
          hits.push({ from, to, message: 'domain', params: { found, domain: domain.trim() } });
        }
      }
    }
    const torn = (pattern: RegExp, sign: string) => {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
        const [all, box = '', host = ''] = found;
        if (!knownEnding(host)) continue;
        const from = found.index;
        const fix: Fix = { from, to: from + all.length, text: box + sign + host };
        hits.push({ from, to: fix.to, message: 'malformed', params: { right: fix.text }, fix });
      }
    };
    if (/@[ \u00A0]/.test(text)) torn(split, '');
    torn(instead, '@');
    return hits.sort((a, b) => a.from - b.from);
  },
};

function knownEnding(address: string): boolean {
  const ending = address.slice(address.lastIndexOf('.') + 1).toLowerCase();
  return ending.startsWith('xn--') || endings.has(ending);
}

/** With the comma and the letters of the other alphabet mended; undefined when it is no address even so. */
function mend(address: string): string | undefined {
  const out = inLatin(address).replace(/,(?=[a-z]{2,4}$)/i, '.');
  return right.test(out) ? out : undefined;
}
