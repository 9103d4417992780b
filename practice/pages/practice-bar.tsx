import { option, say } from './page-api';

export interface BarChoice {
  name: string;
  /** Query to load the same page with. */
  query: string;
}

const common: BarChoice[] = [
  { name: say('Как обычно', 'As usual'), query: '' },
  { name: say('Без data-testid', 'Without data-testid'), query: 'testids=0' },
  { name: say('Ошибка сети', 'The network refuses'), query: 'error=1' },
  { name: say('Медленный ответ', 'A slow answer'), query: 'slow=3000' },
  { name: say('Ответ потерян', 'The answer is lost'), query: 'lost=1' },
  { name: say('Запрос повторён', 'The request repeated'), query: 'retry=1' },
  { name: say('10 000 узлов в секунду', '10,000 nodes a second'), query: 'nodes=10000' },
  { name: say('In English', 'По-русски'), query: say('lang=en', 'lang=ru') },
];

/** The row of switches at the foot of every practice page, for people trying things by hand. */
export function PracticeBar({ more = [] }: { more?: BarChoice[] }) {
  if (option('bare')) return null;
  return (
    <details className="practice-bar">
      <summary>{say('Учебная сеть', 'Practice network')}</summary>
      <nav aria-label={say('Переключатели учебной сети', 'Switches of the practice network')}>
        {[...common, ...more].map(({ name, query }) => (
          <a key={query} data-reload="" href={`${location.pathname}${query && `?${query}`}`}>
            {name}
          </a>
        ))}
      </nav>
    </details>
  );
}
