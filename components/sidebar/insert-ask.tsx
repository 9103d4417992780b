import { useRef } from 'preact/hooks';
import type { InsertMode } from '../../app/sidebar-ports';
import { Button } from '../controls/button';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';

/** A draft is never replaced without asking. */
export function InsertAsk(props: { onPick: (mode: InsertMode) => void; onCancel: () => void }) {
  const { t } = useTexts();
  const card = useRef<HTMLElement>(null);
  useWhen([], () => {
    card.current?.querySelector('button')?.focus();
  });
  return (
    <section
      ref={card}
      class="cp-card cp-ask"
      aria-label={t('sidebar.insert.ask')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <h2>{t('sidebar.insert.ask')}</h2>
      <div class="cp-card__acts">
        <Button kind="primary" onClick={() => props.onPick('append')}>
          {t('sidebar.insert.append')}
        </Button>
        <Button onClick={() => props.onPick('replace')}>{t('sidebar.insert.replace')}</Button>
        <Button kind="plain" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
