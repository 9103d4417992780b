import type { Hit, Rule } from '../rule';

/** Office phrases and what says the same in plain words; stems, so that every ending is met. */
const phrases: readonly string[] = [
  'в рамках',
  'в целях',
  'осуществля',
  'данный',
  'данная',
  'данное',
  'данного',
  'данной',
  'данных мероприят',
  'является',
  'в связи с тем',
  'на сегодняшний день',
  'посредством',
  'имеет место',
  'в настоящее время',
  'вышеуказанн',
  'надлежащ',
  'у рамках',
  'ажыццяўля',
  'з’яўляецца',
  'дадзен',
  'на сённяшні дзень',
  'пры дапамозе',
  'у мэтах',
  'здійсню',
  'є в наявності',
  'з метою',
  'на сьогоднішній день',
  'вищезазначен',
  'в даний час',
  'in order to',
  'with regard to',
  'at this point in time',
  'utilise',
  'utilize',
  'aforementioned',
  'prior to',
];
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${phrases.map((one) => one.replace(/ /g, '[ \\u00A0]').replace(/’/g, "['’ʼ]")).join('|')})\\p{L}{0,8}`,
  'giu',
);

/** Office language. Opinions differ about it, so a team switches it on by itself. */
export const L06: Rule = {
  id: 'L06',
  type: 'existence',
  level: 'off',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['В рамках недели пройдёт лекция.', 'Библиотека осуществляет запись.'],
      good: ['На неделе пройдёт лекция.', 'Записываем в зале № 2.'],
    },
    be: { bad: ['У рамках тыдня пройдзе лекцыя.'], good: ['На тыдні пройдзе лекцыя.'] },
    uk: { bad: ['Бібліотека здійснює запис.'], good: ['Записуємо в залі № 2.'] },
    en: { bad: ['Please call in order to register.'], good: ['Please call to register.'] },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
      const from = found.index;
      hits.push({
        from,
        to: from + found[0].length,
        message: 'office',
        params: { found: found[0] },
      });
    }
    return hits;
  },
};
