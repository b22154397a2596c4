import { faultsIn, home, modal } from './block-kit.ts';
import type { MethodsOptions } from './methods.ts';
import { type Args, parsed, type Reply, refuse } from './reply.ts';
import { BOT, type FakeBlock, type FakeView, TEAM } from './workspace.ts';

/** Slack lets three views stand over one another. */
const MOST_VIEWS = 3;

/** A view as Slack tells of it. */
export const described = (view: FakeView) => ({
  id: view.id,
  team_id: TEAM,
  type: view.type,
  title: view.title,
  submit: view.submit,
  close: view.close,
  blocks: view.blocks,
  private_metadata: view.private_metadata,
  callback_id: view.callback_id,
  external_id: '',
  state: { values: {} },
  hash: view.hash,
  clear_on_close: false,
  notify_on_close: view.notify_on_close,
  root_view_id: view.root,
  previous_view_id: view.previous,
  app_id: BOT.app,
  app_installed_team_id: TEAM,
  bot_id: BOT.bot,
});

type Acknowledgement = {
  response_action?: 'clear' | 'errors' | 'push' | 'update';
  errors?: Record<string, string>;
  view?: FakeBlock;
};

/** The methods of the Web API that are about modals and home views. */
export function createViewMethods({
  workspace,
  blockFault,
}: Pick<MethodsOptions, 'workspace' | 'blockFault'>) {
  function openView(args: Args, user: string, previous: FakeView | null): Reply {
    const given = parsed<FakeBlock>(args.view);
    const schema = given?.type === 'home' ? home : modal;
    const faults = faultsIn(schema, given);
    if (faults.length > 0 || !given) {
      blockFault('view', faults);
      return refuse('invalid_arguments', { response_metadata: { messages: faults } });
    }
    return { ok: true, view: described(keepView(given, user, previous)) };
  }

  /** A view as it is kept, in place of the one with `id` when it is an update. */
  function keepView(
    given: FakeBlock,
    user: string,
    previous: FakeView | null,
    id = workspace.id('V'),
  ): FakeView {
    const view: FakeView = {
      id,
      hash: `${workspace.stamp()}.hash`,
      type: given.type as FakeView['type'],
      user,
      blocks: given.blocks as FakeBlock[],
      callback_id: String(given.callback_id ?? ''),
      private_metadata: String(given.private_metadata ?? ''),
      title: given.title ?? null,
      submit: given.submit ?? null,
      close: given.close ?? null,
      notify_on_close: given.notify_on_close === true,
      root: previous?.root ?? id,
      previous: previous?.id ?? null,
    };
    workspace.views.set(id, view);
    return view;
  }

  /** How many views stand over one another up to this one. */
  function depthOf(view: FakeView): number {
    const below = workspace.views.get(view.previous ?? '');
    return below ? depthOf(below) + 1 : 1;
  }

  const methods: Record<string, (args: Args) => Reply> = {
    'views.open': (args) => {
      const spent = workspace.spend(String(args.trigger_id));
      return 'error' in spent ? refuse(spent.error) : openView(args, spent.user, null);
    },
    'views.push': (args) => {
      const spent = workspace.spend(String(args.trigger_id));
      if ('error' in spent) return refuse(spent.error);
      const previous = workspace.views.get(spent.view ?? '');
      if (previous && depthOf(previous) >= MOST_VIEWS) return refuse('push_limit_reached');
      return previous ? openView(args, spent.user, previous) : refuse('not_in_modal');
    },
    'views.update': (args) => {
      const known = workspace.views.get(String(args.view_id));
      if (!known) return refuse('not_found');
      if (args.hash !== undefined && args.hash !== known.hash) return refuse('hash_conflict');
      const given = parsed<FakeBlock>(args.view);
      const faults = faultsIn(modal, given);
      if (faults.length > 0 || !given) {
        blockFault('views.update', faults);
        return refuse('invalid_arguments');
      }
      const previous = workspace.views.get(known.previous ?? '') ?? null;
      return { ok: true, view: described(keepView(given, known.user, previous, known.id)) };
    },
    'views.publish': (args) => {
      const user = workspace.users.get(String(args.user_id));
      if (!user) return refuse('user_not_found');
      const reply = openView(args, user.id, null);
      const id = (reply.view as { id?: string } | undefined)?.id;
      const view = workspace.views.get(id ?? '');
      const before = workspace.homes.get(user.id);
      if (before) workspace.homeVersions.push(before);
      if (view) workspace.homes.set(user.id, view);
      return reply;
    },
  };

  /**
   * What an acknowledgement makes of the modals, the topmost last, in one of which a form was sent: Slack
   * holds it against its limits as it does calls.
   */
  function acknowledged(windows: readonly FakeView[], body: unknown): FakeView[] {
    const sent = windows.at(-1);
    const { response_action: action, errors = {}, view } = (body ?? {}) as Acknowledgement;
    if (sent === undefined || action === 'clear') return [];
    const under = windows.slice(0, -1);
    if (action === undefined) return under;
    const inputs = sent.blocks.flatMap(({ type, block_id }) => (type === 'input' ? String(block_id) : []));
    const given = Object.entries(errors);
    const faults =
      action !== 'errors'
        ? faultsIn(modal, view)
        : given.length === 0
          ? ['errors without any']
          : given.flatMap(([id, words]) => (inputs.includes(id) && words !== '' ? [] : `no error for ${id}`));
    if (faults.length > 0) blockFault(`an acknowledgement (${action})`, faults);
    if (faults.length > 0 || action === 'errors' || !view) return [...windows];
    if (action === 'push' && windows.length >= MOST_VIEWS) {
      blockFault('an acknowledgement (push)', ['push_limit_reached']);
      return [...windows];
    }
    if (action === 'push') return [...windows, keepView(view, sent.user, sent)];
    return [...under, keepView(view, sent.user, workspace.views.get(sent.previous ?? '') ?? null, sent.id)];
  }

  return { acknowledged, methods };
}
