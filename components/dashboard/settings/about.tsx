import { useTexts } from '../../controls/texts';

const permissions = ['pages', 'storage', 'scripting', 'alarms'] as const;

/** What Colophon does and never does, and what each permission is for. */
export function About() {
  const { t } = useTexts();
  return (
    <section class="cp-card cp-stack cp-cards__whole" aria-labelledby="settings-about">
      <h2 id="settings-about">{t('settings.privacy')}</h2>
      <p>{t('settings.privacyText')}</p>
      <h3>{t('settings.permissions')}</h3>
      <ul class="cp-points">
        {permissions.map((permission) => (
          <li key={permission}>{t(`settings.permission.${permission}`)}</li>
        ))}
      </ul>
    </section>
  );
}
