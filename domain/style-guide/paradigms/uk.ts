import { join, list, type Paradigm, softened } from './paradigm';

function ukrainianFeminine(stem: string, ending: string): string[] {
  if (ending === 'і*') return [`${softened(stem)}і`];
  if (/[жчшщ]$/.test(stem)) {
    if (ending === 'и') return [`${stem}і`];
    if (ending === 'ою') return [`${stem}ею`];
  }
  if (ending !== '') return [stem + ending];
  const out = [stem];
  if (/[^аеєиіїоуюя]к$/.test(stem)) out.unshift(`${stem.slice(0, -1).replace(/ь$/, '')}ок`);
  out.push(stem.replace(/[ое]([^аеєиіїоуюя]+)$/, 'і$1'));
  return out;
}

function ukrainianMasculine(stem: string, ending: string): string[] {
  if (ending === '') return [stem];
  const mixed = /[жчшщ]$/.test(stem);
  const end = !mixed ? ending : ending.replace(/^о/, 'е').replace(/^и/, 'і').replace(/^ів/, 'ів');
  const out = [stem + end];
  if (/[^аеєиіїоуюя]ок$/.test(stem)) out.push(`${stem.slice(0, -2)}к${end}`);
  if (/і[^аеєиіїоуюя]$/.test(stem)) out.push(stem.replace(/і(.)$/, 'о$1') + end);
  return out;
}

const ukrainianPast = 'в ла ло ли';

/** How Ukrainian words change. */
export const ukrainianParadigms: readonly Paradigm[] = [
  { name: 'ія', lemma: /(і)я$/, endings: list('я ї ї ю єю й ям ями ях'), stems: join },
  { name: 'ння', lemma: /([ндтлсзц])я$/, endings: list('я ю ям і - ями ях'), stems: doubled },
  { name: 'я', lemma: /([^індтлсзц])я$/, endings: list('я і ю ею/єю ь/й ям ями ях'), stems: join },
  { name: 'ля', lemma: /([^іаеиоуюя][лнц])я$/, endings: list('я і ю ею ь ям ями ях'), stems: join },
  {
    name: 'а',
    lemma: /()а$/,
    endings: list('а и і* у ою о - ам ами ах'),
    stems: ukrainianFeminine,
  },
  {
    name: 'о',
    lemma: /()о$/,
    endings: list('о а у ом і* - ам ами ах ові'),
    stems: ukrainianFeminine,
  },
  { name: 'е', lemma: /()е$/, endings: list('е а у ем і - ам ами ах'), stems: join },
  {
    name: 'ість',
    lemma: /()ість$/,
    endings: list('ість ості істю остей остям остями остях'),
    stems: join,
  },
  {
    name: 'ець',
    lemma: /()ець$/,
    endings: list('ець ця цю цеві цем ці ців цям цями цях'),
    stems: join,
  },
  { name: 'ь', lemma: /()ь$/, endings: list('ь я ю еві ем і ів ей ям ями ях ею'), stems: join },
  {
    name: 'й',
    lemma: /([аеєиіїоуюя])й$/,
    endings: list('й я ю єві/еві єм ї їв ям ями ях'),
    stems: join,
  },
  {
    name: 'прик',
    lemma: /()ий$/,
    endings: list('ий ого ому им ім а ої ій у ою е і их ими'),
    stems: join,
  },
  {
    name: 'нній',
    lemma: /(н)ій$/,
    endings: list('ій ього ьому ім я ьої ій ю ьою є і іх іми'),
    stems: join,
  },
  {
    name: 'пригол',
    lemma: /([бвгґдзклмнпрстфхцжчшщ])$/,
    endings: list('- а у ові ом і и ів ам ами ах'),
    stems: ukrainianMasculine,
  },
  {
    name: 'увати',
    lemma: /()[ую]вати(?:ся)?$/,
    endings: list(
      'увати/ювати ую/юю уєш/юєш ує/ює уємо/юємо уєте/юєте ують/юють уй/юй уйте/юйте ував/ював увала/ювала увало/ювало ували/ювали',
    ),
    stems: join,
  },
  {
    name: 'ати',
    lemma: /([^у]в?[аяі])ти$/,
    endings: [...list('ти ю єш є ємо єте ють й йте'), ...list(ukrainianPast)],
    stems: join,
  },
  {
    name: 'ити',
    lemma: /()ити$/,
    endings: list('ити ю/у иш ить имо ите ять/ать ив ила ило или'),
    stems: (stem, ending) =>
      /[бвмпф]$/.test(stem) && /^[юя]/.test(ending) ? [`${stem}л${ending}`] : [stem + ending],
  },
];

/** читання → читань: a doubled consonant is single where the ending goes. */
function doubled(stem: string, ending: string): string[] {
  if (!/(.)\1$/.test(stem)) return [];
  return ending === '' ? [`${stem.slice(0, -1)}ь`] : [stem + ending];
}
