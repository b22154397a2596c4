import { type Answer, openForm, replace, whisper } from '../../../chat/answer.ts';
import { actionsOn } from '../../../community/feature/actions-on.ts';
import type { ActorContext, PressContext, SubmitContext } from '../../../community/feature/feature.ts';
import { type ServiceValues, serviceForm } from '../forms.ts';
import { viewContextFor } from '../locales/index.ts';
import { PAGE } from '../rules/search.ts';
import type { Service } from '../rules/service.ts';
import { allServices, serviceById, setService } from '../store/services.ts';
import { servicesMessage } from '../views/results.ts';
import { checkedMessage, noServiceMessage } from '../views/service.ts';

/** Only whoever answers for a service says whether it is right. */
export const onService = actionsOn<Service, object>(async (context) => {
  const service = await serviceById(context.tx, context.ref);
  if (service && service.ownerId === context.member.id) return { row: service };
  return { refused: whisper(noServiceMessage(viewContextFor(context, context.member))) };
});

const todayOf = ({ calendar, now }: ActorContext): string => calendar.localDate(now);

async function list(context: ActorContext, from: number) {
  const services = await allServices(context.tx);
  const start = from < services.length ? from : 0;
  return servicesMessage(viewContextFor(context, context.member), {
    services: services.slice(start, start + PAGE),
    from: start,
    all: services.length,
    todayOn: todayOf(context),
    reader: context.member.id,
  });
}

export const listServices = async (context: ActorContext): Promise<Answer> => whisper(await list(context, 0));

export const turnServices = async (context: PressContext): Promise<Answer> =>
  replace(await list(context, /^\d{1,5}$/.test(context.ref) ? Number(context.ref) : 0));

/** "Toujours juste". */
export async function stillRight(context: PressContext, service: Service): Promise<Answer> {
  return replace(await checked(context, service, {}));
}

export const openService = async (context: ActorContext, service: Service): Promise<Answer> =>
  openForm(serviceForm(viewContextFor(context, context.member), service));

export async function correct(context: SubmitContext<ServiceValues>, service: Service): Promise<Answer> {
  return whisper(await checked(context, service, context.values));
}

async function checked(context: ActorContext, service: Service, said: Partial<ServiceValues>) {
  const todayOn = todayOf(context);
  const change = { ...said, checkedOn: todayOn, askedOn: null, asks: 0 };
  await setService(context.tx, service.id, change);
  return checkedMessage(viewContextFor(context, context.member), { ...service, ...change }, todayOn);
}
