import { isRubric } from '../rubric-option';
import type { Rule } from '../rule';

/** Imperatives of the three languages by their endings; where another word ends so, the rule keeps silent. */
const calls =
  /\p{L}{3}(?:йте|ите|ьте|йце|іце|ьце|[иі]ть)(?:сь|ся)?(?!\p{L})|ж[дё]{1,2}[её]?м(?!\p{L})|чакаем|чекаємо|\b(?:come|join|read|visit|book|sign up|register|call|write|tell|share|vote|ask|listen|watch|see you|let us know|drop in|pick up|try)\b/iu;

/** In the rubrics the team names, a post ends by asking something of the reader. */
export const L04: Rule = {
  id: 'L04',
  type: 'required',
  level: 'suggestion',
  scope: 'text',
  options: { rubrics: [] },
  examples: {
    ru: {
      bad: ['Вечер поэзии состоится в пятницу.\n\nВход свободный.'],
      good: [
        'Вечер поэзии состоится в пятницу.\n\nПриходите с друзьями. #Афиша',
        'Вечер поэзии — в пятницу. А какие стихи любите вы?',
        'Вечер поэзии — в пятницу. Ждём вас!\n\n#Афиша',
      ],
    },
    be: {
      bad: ['Вечар паэзіі адбудзецца ў пятніцу.'],
      good: [
        'Вечар паэзіі ў пятніцу. Чакаем вас!',
        'Вечар паэзіі ў пятніцу. Прыходзьце з сябрамі.',
      ],
    },
    uk: {
      bad: ['Вечір поезії відбудеться у п’ятницю.'],
      good: [
        'Вечір поезії у п’ятницю. Чекаємо на вас!',
        'Вечір поезії у п’ятницю. Приходьте з друзями.',
      ],
    },
    en: {
      bad: ['The poetry evening is on Friday.'],
      good: [
        'The poetry evening is on Friday. Join us!',
        'Poetry on Friday. Which poem do you love?',
      ],
    },
  },
  exampleContext: { rubric: { title: 'Афиша' } },
  exampleOptions: { rubrics: ['афиша'] },
  check({ prose }, { rubric }, { rubrics }) {
    if (!isRubric(rubric?.title, rubrics)) return [];
    // Hashtags and addresses are blotted out: what is left of the end is words.
    const lines = prose.split('\n').filter((line) => /\p{L}/u.test(line));
    const end = lines.slice(-2).join('\n');
    if (!end || end.includes('?') || calls.test(end)) return [];
    const last = lines.at(-1)!;
    const from = prose.lastIndexOf(last);
    return [
      {
        from: from + last.search(/\S/),
        to: from + last.trimEnd().length,
        message: 'noCall',
        params: { rubric: rubric!.title },
      },
    ];
  },
};
