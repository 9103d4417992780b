import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../controls/button';
import { useTexts } from '../../controls/texts';
import { goTo } from '../shell/route';

const tips = ['community', 'composer', 'tab'] as const;

/** The last page of the first run: what happens next. */
export function Ready() {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="cp-welcome">
      <header class="cp-welcome__head">
        <span class="cp-side__brand">Colophon</span>
      </header>
      <div class="cp-welcome__intro">
        <h1 ref={heading} tabIndex={-1}>
          {t('setup.ready')}
        </h1>
        <p class="cp-quiet">{t('setup.readyAbout')}</p>
      </div>
      <ol class="cp-tips">
        {tips.map((tip, index) => (
          <li key={tip} class="cp-card cp-tips__tip">
            <span class="cp-tips__number">{index + 1}</span>
            <div>
              <h2>{t(`setup.tip.${tip}`)}</h2>
              <p class="cp-quiet">{t(`setup.tip.${tip}About`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button kind="primary" onClick={() => goTo('plan')}>
          {t('setup.openPlan')}
        </Button>
      </div>
    </main>
  );
}
