import { join, list, type Paradigm, softened } from './paradigm';

function belarusian(stem: string, ending: string): string[] {
  if (ending === 'е*') return belarusianSoft(stem);
  if (/[гкх]$/.test(stem) && ending.startsWith('ы')) return [`${stem}і${ending.slice(1)}`];
  if (ending !== '') return [stem + ending];
  const out = [stem];
  if (/[^аеёіоуыэюя]к$/.test(stem)) out.unshift(`${stem.slice(0, -1).replace(/ь$/, '')}ак`);
  return out;
}

/** кніга → кнізе, бібліятэка → бібліятэцы, газета → газеце, школа → школе. */
function belarusianSoft(stem: string): string[] {
  if (/к$/.test(stem)) return [`${stem.slice(0, -1)}цы`, `${stem.slice(0, -1)}цэ`];
  if (/[гх]$/.test(stem)) return [`${softened(stem)}е`];
  if (/т$/.test(stem)) return [`${stem.slice(0, -1)}це`];
  if (/д$/.test(stem)) return [`${stem.slice(0, -1)}дзе`];
  if (/[жчшрц]$/.test(stem)) return [`${stem}ы`, `${stem}э`];
  return [`${stem}е`];
}

function belarusianMasculine(stem: string, ending: string): string[] {
  if (ending === '') return [stem];
  const short = /[^аеёіоуыэюя][аое]к$/.test(stem)
    ? `${stem.slice(0, -2)}к`
    : /[^аеёіоуыэюя][еэ]ц$/.test(stem)
      ? `${stem.slice(0, -2)}ц`
      : undefined;
  return short
    ? [...belarusian(short, ending), ...belarusian(stem, ending)]
    : belarusian(stem, ending);
}

/** How Belarusian words change. */
export const belarusianParadigms: readonly Paradigm[] = [
  { name: 'ыя', lemma: /([ыі])я$/, endings: list('я і ю яй/яю й ям ямі ях'), stems: join },
  {
    name: 'я',
    lemma: /([^ыі])я$/,
    endings: list('я і ю яй/яю/ёй/ей ь/й яў ям ямі ях'),
    stems: join,
  },
  {
    name: 'а',
    lemma: /()а$/,
    endings: list('а ы е* у ай/аю/ой/ою - ам амі ах аў'),
    stems: belarusian,
  },
  { name: 'о', lemma: /()о$/, endings: list('о а у ом е* - ы ам амі ах аў'), stems: belarusian },
  { name: 'нне', lemma: /([нцлсзтдж])е$/, endings: list('е я ю ем і яў ям ямі ях'), stems: join },
  { name: 'ь', lemma: /()ь$/, endings: list('ь і ю ем яў ей ям ямі ях я'), stems: join },
  { name: 'й', lemma: /([аеёіоуыэюя])й$/, endings: list('й я ю ем і яў ям ямі ях'), stems: join },
  {
    name: 'прым',
    lemma: /()ы$/,
    endings: list('ы ага аму ым ая ай ую аю ое ыя ых ымі'),
    stems: join,
  },
  {
    name: 'прым',
    lemma: /([гкх])і$/,
    endings: list('і ага аму ім ая ай ую аю ое ія іх імі'),
    stems: join,
  },
  {
    name: 'ні',
    lemma: /([^гкх])і$/,
    endings: list('і яга яму ім яя яй юю яе ія іх імі'),
    stems: join,
  },
  {
    name: 'зычн',
    lemma: /([бвгдзклмнпрстфхцжчшў])$/,
    endings: list('- а у ам/ом е* ы аў/оў амі ах'),
    stems: belarusianMasculine,
  },
  {
    name: 'аваць',
    lemma: /()[ая]ваць$/,
    endings: list(
      'аваць/яваць ую/юю уеш/юеш уе/юе уем/юем уеце/юеце уюць/ююць уй/юй уйце/юйце аваў/яваў авала/явала авалі/явалі',
    ),
    stems: join,
  },
  {
    name: 'аць',
    lemma: /([аяе])ць$/,
    endings: list('ць ю еш е ем еце юць й йце ў ла лі'),
    stems: join,
  },
  {
    name: 'іць',
    lemma: /([іы])ць$/,
    endings: list('ць ш м це ў ла ло лі'),
    stems: join,
  },
];
