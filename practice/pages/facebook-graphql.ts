import { option } from './page-api';
import { send } from './send';

export interface GraphqlQuestion {
  /** The operation's friendly name. */
  name: string;
  variables: unknown;
  /** Whom the call is made as, and whom the browser belongs to; on www both are the Page acted as. */
  actingAs: string;
  userId: string;
  publishes?: boolean;
}

let requestNumber = 0;

/** One operation, sent as the site's data layer sends all of them: a form with the name and variables. */
export async function askGraphql(question: GraphqlQuestion): Promise<unknown[]> {
  const { name, variables, actingAs, userId, publishes = false } = question;
  requestNumber += 1;
  const { text } = await send({
    url: '/api/graphql/',
    fields: {
      av: actingAs,
      __user: userId,
      __a: '1',
      __req: requestNumber.toString(36),
      dpr: '1',
      __ccg: 'EXCELLENT',
      __rev: '1030000000',
      __comet_req: '15',
      fb_dtsg: 'practice-dtsg',
      jazoest: '25000',
      lsd: 'practice-lsd',
      fb_api_caller_class: 'RelayModern',
      fb_api_req_friendly_name: name,
      server_timestamps: 'true',
      variables: JSON.stringify(variables),
      doc_id: `2587907440177${(1000 + name.length * 37).toString()}`,
    },
    headers: {
      'X-FB-Friendly-Name': name,
      'X-FB-LSD': 'practice-lsd',
      'X-ASBD-ID': '359341',
      ...(option('pfbid') && { 'X-Practice': 'pfbid' }),
    },
    transport: 'xhr',
    publishes,
  });
  return text
    .split('\r\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
