import { join, list, type Paradigm } from './paradigm';

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

/** How Russian words change. */
export const russianParadigms: readonly Paradigm[] = [
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
