import type { Language } from '../records';

/**
 * How words of one shape change. `lemma` matches the dictionary form; what its first group holds stays
 * with the stem. `endings` are in a fixed order, with '/' between equals and '' for none; `stems` puts a
 * stem and an ending together as the language spells it, in one or several ways.
 */
export interface Paradigm {
  name: string;
  lemma: RegExp;
  endings: readonly string[];
  stems: (stem: string, ending: string) => string[];
}

const join = (stem: string, ending: string) => [stem + ending];
const list = (endings: string) => endings.split(' ').map((one) => (one === '-' ? '' : one));

/** Russian spells и after г к х ж ч ш щ, and е for an unstressed о after ж ч ш щ ц. */
function russian(stem: string, ending: string): string[] {
  let end = ending;
  if (/[гкхжчшщ]$/.test(stem)) end = end.replace(/^ы/, 'и');
  if (/[жчшщц]$/.test(stem) && end.startsWith('о')) return [`${stem}е${end.slice(1)}`, stem + end];
  return [stem + end];
}

/** книжк → книжек, читалк → читалок, песн → песен: the vowel that comes where an ending goes. */
function russianBare(stem: string, ending: string): string[] {
  if (ending !== '') return russian(stem, ending);
  const out = [stem];
  if (/[^аеёиоуыэюя]к$/.test(stem)) {
    const before = stem.slice(0, -1).replace(/[йь]$/, '');
    out.unshift(before + (/[жчшщйьц]$/.test(stem.slice(0, -1)) ? 'ек' : 'ок'));
  }
  if (/[^аеёиоуыэюя]н$/.test(stem)) out.push(stem.replace(/ь?н$/, 'ен'));
  return out;
}

/** отрывок → отрывка, палец → пальца, боец → бойца: the vowel that goes where an ending comes. */
function withoutVowel(stem: string): string | undefined {
  if (/[^аеёиоуыэюя][оеё]к$/.test(stem)) return `${stem.slice(0, -2)}к`;
  if (/[аеоуюя]ец$/.test(stem)) return `${stem.slice(0, -2)}йц`;
  if (/лец$/.test(stem)) return `${stem.slice(0, -2)}ьц`;
  if (/[^аеёиоуыэюя]ец$/.test(stem)) return `${stem.slice(0, -2)}ц`;
  return undefined;
}

function russianMasculine(stem: string, ending: string): string[] {
  const short = withoutVowel(stem);
  if (ending === '') return [stem];
  return short ? [...russian(short, ending), ...russian(stem, ending)] : russian(stem, ending);
}

const russianAdjective = list(
  'ый/ий/ой ого/его ому/ему ым/им ом/ем ая/яя ой/ей ую/юю ое/ее ые/ие ых/их ыми/ими',
);

/** новый, научный: hard; вечерний: soft; читательский, детский, хороший: as г к х and ж ч ш щ ask. */
function russianAdjectiveForm(stem: string, ending: string): string[] {
  const hard = /^[оаыу]/.test(ending);
  if (/[гкх]$/.test(stem)) return /^(ый|ы|е|я|ю)/.test(ending) ? [] : [stem + ending];
  if (/[жчшщ]$/.test(stem)) return /^(ы|о[йгме]|я|ю)/.test(ending) ? [] : [stem + ending];
  if (/н$/.test(stem)) return [stem + ending];
  return hard ? [stem + ending] : [];
}

const russianPast = 'л ла ло ли';

const ru: Paradigm[] = [
  { name: 'а', lemma: /()а$/, endings: list('а ы е у ой/ою - ам ами ах'), stems: russianBare },
  { name: 'ия', lemma: /(и)я$/, endings: list('я и и ю ей/ею й ям ями ях'), stems: join },
  { name: 'я', lemma: /([^и])я$/, endings: list('я и е ю ей/ею ь/й ям ями ях'), stems: softBare },
  { name: 'о', lemma: /()о$/, endings: list('о а у ом е - ам ами ах'), stems: russianBare },
  { name: 'ие', lemma: /([иь])е$/, endings: list('е я ю ем и й ям ями ях'), stems: join },
  { name: 'це', lemma: /([жчшщц])е$/, endings: list('е а у ем е - ам ами ах'), stems: join },
  { name: 'е', lemma: /([^иьжчшщц])е$/, endings: list('е я ю ем е ей ям ями ях'), stems: join },
  {
    name: 'ь',
    lemma: /()ь$/,
    endings: list('ь и ью ей ям ями ях я ю ем/ём е'),
    stems: russianSoft,
  },
  { name: 'й', lemma: /([аеоуэюя])й$/, endings: list('й я ю ем е и ев ям ями ях'), stems: join },
  { name: 'ий', lemma: /([^гкхжчшщ]и)й$/, endings: list('й я ю ем и и ев ям ями ях'), stems: join },
  { name: 'прил', lemma: /()(?:ый|ой)$/, endings: russianAdjective, stems: russianAdjectiveForm },
  {
    name: 'прил',
    lemma: /([гкхжчшщн])ий$/,
    endings: russianAdjective,
    stems: russianAdjectiveForm,
  },
  {
    name: 'прил',
    lemma: /()(?:ая|ое|ые)$/,
    endings: russianAdjective,
    stems: russianAdjectiveForm,
  },
  {
    name: 'согл',
    lemma: /([бвгдзклмнпрстфхцжчшщ])$/,
    endings: list('- а у ом/ем е ы ов/ев/ей ам ами ах'),
    stems: russianMasculine,
  },
  {
    name: 'овать',
    lemma: /([^ое])[ое]вать$/,
    endings: list('овать/евать ую/юю уешь/юешь ует/юет уем/юем уете/юете уют/юют уй/юй уйте/юйте'),
    stems: join,
  },
  {
    name: 'ать',
    lemma: /([аяе])ть$/,
    endings: [...list('ть ю ешь ет ем ете ют й йте'), ...list(russianPast)],
    stems: join,
  },
  {
    name: 'ить',
    lemma: /()ить$/,
    endings: list('ить ю/у ишь ит им ите ят/ат ил ила ило или'),
    stems: russianVerb,
  },
];

function softBare(stem: string, ending: string): string[] {
  const out = [stem + ending];
  if (ending === 'ь' && /[^аеёиоуыэюя]н$/.test(stem)) out.push(stem.replace(/ь?н$/, 'ен'));
  return out;
}

function russianSoft(stem: string, ending: string): string[] {
  const out = [stem + ending];
  if (ending !== 'ь' && ending !== 'ью' && /[^аеёиоуыэюя]ен$/.test(stem)) {
    out.push(`${stem.slice(0, -2)}н${ending}`);
  }
  return out;
}

function russianVerb(stem: string, ending: string): string[] {
  if (ending === 'ю' && /[бвмпф]$/.test(stem)) return [`${stem}лю`];
  if (/^[юя]/.test(ending) && /[жчшщ]$/.test(stem)) return [];
  if (/^(у|ат$)/.test(ending) && !/[жчшщ]$/.test(stem)) return [];
  return [stem + ending];
}

/** к → ц, г → з, х → с before the ending of the dative and the locative. */
function softened(stem: string): string {
  return stem.replace(/к$/, 'ц').replace(/г$/, 'з').replace(/х$/, 'с');
}

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

const uk: Paradigm[] = [
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

const be: Paradigm[] = [
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

const en: Paradigm[] = [
  {
    name: 'y',
    lemma: /([bcdfghjklmnpqrstvwxz])y$/,
    endings: list('y ies ied ying y’s'),
    stems: join,
  },
  { name: 'e', lemma: /()e$/, endings: list('e es ed ing e’s'), stems: join },
  {
    name: '',
    lemma: /([^ey])$/,
    endings: list('- s ed ing ’s'),
    stems: (stem, ending) =>
      ending === 's' && /(s|x|z|ch|sh)$/.test(stem) ? [`${stem}es`] : [stem + ending],
  },
  { name: 'vy', lemma: /([aeou]y)$/, endings: list('- s ed ing ’s'), stems: join },
];

/** By language; a word has the forms of all paradigms its last letters allow. */
export const paradigms: Record<Language, readonly Paradigm[]> = { ru, be, uk, en };
