import { useRef, useState } from 'preact/hooks';
import { countLevels, type DraftCheck, isSafe, mendsBack, mendsOf } from '../../app/check-draft';
import { mendAllSafe } from '../../app/mend-all';
import type { Finding, Fix } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { FindingCard } from './finding-card';
import { focusFinding } from './focus-finding';
import { useSidebar } from './state';
import { Part } from './today-tab';

/** What the guide found in the draft: a card for each finding, and what mends the small ones at once. */
export function FoundList({ check }: { check: DraftCheck }) {
  const { t } = useTexts();
  const state = useSidebar();
  const { session, ports, marks } = state;
  const found = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  /** Where the focus goes once the mended draft was checked: to the card that took this place. */
  const next = useRef<number | undefined>(undefined);
  useWhen([check], () => {
    const at = next.current;
    next.current = undefined;
    if (at === undefined) return;
    const cards = found.current?.querySelectorAll<HTMLElement>('[data-finding]');
    (cards?.[Math.min(at, cards.length - 1)] ?? found.current)?.focus();
  });

  const write = async (checked: string, mends: readonly Fix[]): Promise<boolean> => {
    const hit = session?.hit();
    if (!hit) {
      state.tell({ kind: 'warning', text: t('sidebar.insert.noField') });
      return false;
    }
    setBusy(true);
    const done = await state.attempt(() => ports.replace(hit, checked, mends));
    setBusy(false);
    if (done === false) state.tell({ kind: 'warning', text: t('sidebar.check.changed') });
    return done === true;
  };
  const mend = async (mends: readonly Fix[], place: number): Promise<boolean> => {
    if (busy) return false;
    next.current = place;
    if (!(await write(check.text, mends))) {
      next.current = undefined;
      return false;
    }
    found.current?.focus();
    state.tell(undefined);
    return true;
  };
  const mendAll = async () => {
    const { mends, after, mended } = mendAllSafe(check.text, state.recheck);
    if (!(await mend(mends, 0))) return;
    const back = mendsBack(check.text, mends);
    state.tell({
      kind: 'ok',
      text: t('sidebar.check.mended', { n: mended }),
      actions: [
        {
          title: t('common.undo'),
          onPick: () => {
            state.tell(undefined);
            void write(after, back);
          },
        },
      ],
    });
  };

  const { findings, keys } = check;
  const safe = findings.filter(isSafe);
  const counts = countLevels(findings);
  const words = (['error', 'warning', 'suggestion'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => t(`sidebar.check.count.${level}`, { n: counts[level] }))
    .join(', ');
  const inTabOrder = findings.find((one) => keys.get(one) === marks.at?.key) ?? findings[0];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its cards let up.
    <div
      ref={found}
      tabIndex={-1}
      class="cp-found"
      onKeyDown={(event) => {
        const hit = session?.hit();
        if (event.key === 'Escape' && hit) void ports.enterDraft(hit);
        else if (!walk(event, marks.goTo, keysOf(findings, keys))) return;
        event.preventDefault();
      }}
    >
      <Part
        title={findings.length ? t('sidebar.check.found') : t('sidebar.check.fine')}
        about={[words, t('sidebar.check.passed', { n: check.passed })].filter(Boolean).join(' · ')}
      >
        {findings.length > 0 ? (
          <ul class="cp-list">
            {findings.map((finding, place) => (
              <FindingCard
                key={keys.get(finding)}
                id={keys.get(finding)!}
                finding={finding}
                text={check.text}
                busy={busy}
                inTabOrder={finding === inTabOrder}
                onMend={() => void mend(mendsOf(check.text, [finding]), place)}
              />
            ))}
          </ul>
        ) : (
          <p class="cp-fine">
            <Icon name="check" />
            {t('sidebar.check.fineText')}
          </p>
        )}
        {safe.length > 1 && (
          <Button class="cp-wide" disabled={busy} onClick={() => void mendAll()}>
            {t('sidebar.check.mendAll', { n: safe.length })}
          </Button>
        )}
        {check.skipped > 0 && (
          <p class="cp-skipped cp-quiet cp-small">
            {t('sidebar.check.skipped', { n: check.skipped })}
            <Button kind="plain" onClick={state.unskip}>
              {t('sidebar.check.unskip')}
            </Button>
          </p>
        )}
        {findings.length > 0 && (
          <p class="cp-keys cp-small">
            {t('sidebar.check.keys', { keys: isMac ? 'Control+Shift' : 'Alt+Shift' })}
          </p>
        )}
      </Part>
    </div>
  );
}

const isMac = /^Mac/.test(navigator.platform);

function keysOf(findings: readonly Finding[], keys: DraftCheck['keys']): (string | undefined)[] {
  return findings.map((one) => keys.get(one));
}

/**
 * Arrows, j and k, Home and End walk the cards while one of them has the focus; Enter shows its words once
 * more. Letters are told by their place on the keyboard, whatever the layout. False for any other key.
 */
function walk(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  show: (key: string | undefined) => void,
  keys: readonly (string | undefined)[],
): boolean {
  const { key, code, altKey, ctrlKey, metaKey, currentTarget } = event;
  const card = event.target as HTMLElement;
  if (altKey || ctrlKey || metaKey || !card.matches('[data-finding]')) return false;
  if (key === 'ArrowDown' || code === 'KeyJ') return focusFinding(currentTarget, card, 1);
  if (key === 'ArrowUp' || code === 'KeyK') return focusFinding(currentTarget, card, -1);
  if (key === 'Home') return focusFinding(currentTarget, null, 1);
  if (key === 'End') return focusFinding(currentTarget, null, -1);
  if (key !== 'Enter' && key !== ' ') return false;
  show(keys[[...currentTarget.querySelectorAll('[data-finding]')].indexOf(card)]);
  return true;
}
