import type { Message } from '../../chat/message.ts';
import { nameAgain, peopleIn } from '../../chat/people.ts';
import type { Connection } from './context.ts';
import { RestFault } from './rest.ts';

/** A message that mentions people by their user names; whom the server does not tell of keeps her own name. */
export async function mentioned(
  connection: Pick<Connection, 'api' | 'learn' | 'nameOf'>,
  message: Message,
): Promise<Message> {
  const people = peopleIn(message, 'account');
  for (const id of people.filter((each) => connection.nameOf(each) === null))
    await connection.api.user(id).then(connection.learn, (error: unknown) => {
      if (!(error instanceof RestFault)) throw error;
    });
  return people.length === 0 ? message : nameAgain(message, 'account', connection.nameOf);
}
