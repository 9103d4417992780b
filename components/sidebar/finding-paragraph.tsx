import type { GuideParagraph } from '../../domain/records';
import { plainParagraph } from '../../domain/style-guide/guide-document';
import { Button } from '../controls/button';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';

/** What the team's guide says about a finding: its paragraph in plain words, and the way to it. */
export function FindingParagraph({ paragraph }: { paragraph: GuideParagraph }) {
  const { t } = useTexts();
  const { attempt, ports } = useSidebar();
  const text = plainParagraph(paragraph.text);
  return (
    <div class="cp-said">
      <h4>{paragraph.title}</h4>
      {text && <p class="cp-said__text">{text}</p>}
      <Button
        kind="plain"
        onClick={() =>
          void attempt(() => ports.openDashboard(`guide/${encodeURIComponent(paragraph.id)}`))
        }
      >
        {t('sidebar.check.openGuide')}
      </Button>
    </div>
  );
}
