import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** "Изображение: обложка…" says what the reader knows: that there is a picture. */
const described =
  /(?:^|\n)[ \u00A0]*[[(]?[ \u00A0]?(?:на (?:фото|снимке|картинке|изображении|здымку|малюнку|світлині)|описание (?:фото|изображения|картинки)|апісанне (?:фота|выявы)|опис (?:фото|зображення)|image description|photo description|alt)[ \u00A0]?[:—–-]?/iu;

/** Each picture has its words for those who do not see it. */
export const M01: Rule = {
  id: 'M01',
  type: 'context',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: ['Открыта выставка старых открыток.'],
      good: ['', 'Открыта выставка.\n\nНа фото: витрина с открытками.'],
    },
  },
  exampleContext: {
    circumstances: {
      day: '2026-11-20',
      time: '12:00',
      media: 3,
      item: { title: 'Выставка', status: 'draft', place: 'here', accounts: '', altTexts: 1 },
    },
  },
  check({ text }, { circumstances }) {
    const { media = 0, item } = circumstances ?? {};
    if (!item || media <= item.altTexts || described.test(text)) return [];
    // A team that writes none yet is reminded softly; a missed one among others is a slip.
    return wholePost(
      text,
      item.altTexts === 0 ? 'none' : 'fewer',
      { media, have: item.altTexts },
      item.altTexts === 0 ? { level: 'suggestion' } : {},
    );
  },
};
