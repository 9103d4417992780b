/** Something a post may be written in; replies stand in the same kind of box. */
export const threadsSign = '[contenteditable="true"][role="textbox"]';
