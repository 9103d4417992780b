import { textLength } from '../../domain/text-length';
import { number } from '../../i18n/format';
import { limits } from '../../networks/limits';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';

/** How long the draft is, how far it is to the fold, and what became of it. */
export function SidebarFooter({ logged }: { logged: boolean }) {
  const { t, language } = useTexts();
  const { session, draft, network, planItem } = useSidebar();
  if (!session) {
    return (
      <footer class="cp-foot">
        <span>{t('sidebar.foot.noComposer')}</span>
        {logged && <span class="cp-foot__state">{t('sidebar.foot.logged')}</span>}
      </footer>
    );
  }
  const { text, fold, counting } = limits[network];
  const length = textLength(draft, counting);
  const over = length - text;
  const left = fold - draft.length;
  return (
    <footer class="cp-foot">
      <span
        class={`cp-number ${over > 0 ? 'cp-foot__over' : ''}`}
        title={t('sidebar.foot.limit', { limit: number(language, text) })}
      >
        <b>{number(language, length)}</b>{' '}
        {over > 0
          ? t('sidebar.foot.over', { n: over })
          : t('sidebar.foot.characters', { n: length })}
      </span>
      <span class="cp-number cp-ellipsis" title={t('sidebar.foot.foldHint')}>
        {t('sidebar.foot.fold')}{' '}
        <b>{left < 0 ? `−${number(language, -left)}` : number(language, left)}</b>
      </span>
      <span class="cp-foot__state">
        {logged ? t('sidebar.foot.logged') : planItem ? t('sidebar.foot.linked') : ''}
      </span>
    </footer>
  );
}
