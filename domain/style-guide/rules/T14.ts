import type { Hit, Rule } from '../rule';

const vowels = 'аеёіоуыэюяАЕЁІОУЫЭЮЯ';
const consonants = 'бвгджзйклмнпрстфхцчшБВГДЖЗЙКЛМНПРСТФХЦЧШьЬ';
const wrongApostrophe = /(?<=[бвгджзйклмнпрстфхцчшў])["`´*](?=[еёюяі])/giu;

/** Belarusian "ў" after a vowel and "у" after a consonant; an apostrophe that is one. */
export const T14: Rule = {
  id: 'T14',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  languages: ['be'],
  examples: {
    be: {
      bad: [
        'Яна працуе у бібліятэцы.',
        'Прыйшлі ўсе, быў ў зале натоўп.',
        'Чытайце п"есу ўголас.',
        'сям`я чытае',
      ],
      good: [
        'Яна працуе ў бібліятэцы.',
        'Ён быў у зале.',
        'Прыходзьце, у нас цікава.',
        'Чытайце п’есу ўголас.',
        "сям'я чытае",
        'Кнігі — у зале.',
        'У нядзелю і ў сераду',
        'раман «Зямля» ў бібліятэцы',
        'БДУ у Мінску',
      ],
    },
    ru: { bad: [], good: ['Она работает у входа.'] },
  },
  check({ prose, words }) {
    const hits: Hit[] = [];
    for (let at = 1; at < words.length; at++) {
      const word = words[at]!;
      if (word.text !== 'у' && word.text !== 'ў') continue;
      const before = words[at - 1]!;
      if (word.from - before.to !== 1 || !/[ \u00A0]/.test(prose[before.to]!)) continue;
      // After an abbreviation the sound is that of its last letter's name: left to people.
      if (before.text.length > 1 && before.text === before.text.toUpperCase()) continue;
      if (word.to < prose.length && !/[ \u00A0]/.test(prose[word.to]!)) continue;
      const last = before.text.at(-1)!;
      const right = vowels.includes(last)
        ? 'ў'
        : consonants.includes(last) || last === 'ў'
          ? 'у'
          : word.text;
      if (right === word.text) continue;
      const { from, to } = word;
      hits.push({
        from,
        to,
        message: right === 'ў' ? 'afterVowel' : 'afterConsonant',
        params: { before: before.text, right },
        fix: { from, to, text: right },
      });
    }
    if (/["`´*]/.test(prose)) {
      wrongApostrophe.lastIndex = 0;
      for (let found = wrongApostrophe.exec(prose); found; found = wrongApostrophe.exec(prose)) {
        const from = found.index;
        const to = from + 1;
        hits.push({ from, to, message: 'apostrophe', fix: { from, to, text: '’' } });
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
