import { say } from './page-api';

/** A conversation: its field is no composer of posts. */
export function VkMessages() {
  return (
    <section className="card messages">
      <h2>{say('Мессенджер', 'Messenger')}</h2>
      <p className="bubble">
        {say('Добрый день! Во сколько открывается зал?', 'Hello! When does the hall open?')}
      </p>
      <div className="ConvoComposer comment">
        <div
          className="ComposerInput__input comment-field"
          role="textbox"
          contentEditable={true}
          aria-label={say('Сообщение', 'Message')}
        />
        <button type="button" aria-label={say('Отправить сообщение', 'Send message')}>
          ➤
        </button>
      </div>
    </section>
  );
}

/** A channel of the messenger: what is written there is no post of the wall. */
export function VkChannel() {
  return (
    <section className="card messages">
      <h2>{say('Канал библиотеки', 'The library’s channel')}</h2>
      <div className="ChannelComposer comment">
        <div
          className="comment-field"
          role="textbox"
          contentEditable={true}
          aria-label={say('Напишите что-нибудь…', 'Write something…')}
        />
        <button type="button" aria-label={say('Опубликовать', 'Publish')}>
          ➤
        </button>
      </div>
    </section>
  );
}

/** A discussion: a reply is no post. */
export function VkTopic() {
  return (
    <section className="card messages">
      <h2>{say('Обсуждение: что почитать', 'Discussion: what to read')}</h2>
      <div className="reply_field_wrap comment">
        <div
          className="reply_field submit_post_field"
          role="textbox"
          contentEditable={true}
          aria-label={say('Ваш ответ', 'Your answer')}
        />
        <button type="button" id="reply_button">
          {say('Отправить', 'Send')}
        </button>
      </div>
    </section>
  );
}

/** The form to report a post: a dialog with a text field that is no composer. */
export function VkReport({ onClose }: { onClose(): void }) {
  return (
    <div className="overlay">
      <div
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-label={say('Пожаловаться', 'Report')}
      >
        <div className="modal-body">
          <textarea rows={4} aria-label={say('Что не так?', 'What is wrong?')} />
        </div>
        <footer className="modal-foot">
          <button type="button" className="secondary" onClick={onClose}>
            {say('Отмена', 'Cancel')}
          </button>
          <button type="button" className="primary">
            {say('Отправить', 'Send')}
          </button>
        </footer>
      </div>
    </div>
  );
}
