import { describe, expect, it } from 'vitest';
import { inWords } from '../../../domain/style-guide/hashtag-words';

describe('The words of a hashtag', () => {
  it.each([
    ['музыкавбиблиотеке', 'МузыкаВБиблиотеке'],
    ['деньрождения', 'ДеньРождения'],
    ['чытацкіклуб', 'ЧытацкіКлуб'],
    ['кнігіправайну', 'КнігіПраВайну'],
    ['думкадня', 'ДумкаДня'],
    ['quoteoftheday', 'QuoteOfTheDay'],
    ['classof2027', 'ClassOf2027'],
  ])('#%s should read #%s.', (tag, right) => {
    expect(inWords(tag)).toBe(right);
  });

  it.each([
    'часослов',
    'словотворчество',
    'котлета',
    'последний',
    'ответили',
    'прочитайте',
    'фотоконкурс',
    'лето2027',
    'штодзень',
    'прачытаюць',
    'щотижня',
    'всеукраїнський',
    'прочитають',
    'weekday',
    'newsletter',
    'bookshelves',
    'summer2027',
  ])('#%s should stay one word.', (tag) => {
    expect(inWords(tag)).toBeNull();
  });
});
