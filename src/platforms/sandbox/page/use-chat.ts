import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { LiveEvent, Outcome, Page, TypedValue, WireMessage, WireMove } from '../wire.ts';
import * as api from './api.ts';
import { beginsAnew, changed, emptyChat, isNews } from './chat.ts';
import { articleId, focusConversation, keepFocus } from './focus.ts';
import { listen } from './live.ts';
import type { PageWords } from './locales/index.ts';
import { addressOf, readPlace } from './place.ts';
import { forgetSeen, readSeen, saveSeen } from './seen-whispers.ts';

/** What went wrong, in words, and how to try again. */
export type Trouble = { text: string; retry: (() => void) | null };

/** What is to be seen, of what one has just done: a message, or whatever is newest. Each is another object. */
export type Answered = { message: string | null };

type Options = { as: string; words: PageWords; announce(text: string): void; unknownPerson(): void };

/** Where the newest message stands that is no whisper; 0 without any. */
const lastSaid = (page: Page | undefined): number =>
  Math.max(0, ...(page?.messages ?? []).filter(({ whisper }) => !whisper).map(({ order }) => order));

/** One person's chat: reads it, keeps it live, and does what she does. */
export function useChat({ as, words, announce, unknownPerson }: Options) {
  const [chat, change] = useReducer(changed, as, () =>
    emptyChat(readPlace().conversation ?? `person:${as}`, readSeen(as)),
  );
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [lost, setLost] = useState(false);
  const [busy, setBusy] = useState<string | null>(null);
  // Listeners outlive a render: they look at the latest of what it knew.
  const latest = useRef({ chat, words });
  latest.current = { chat, words };
  const stream = useRef<ReturnType<typeof listen> | null>(null);
  /** What was heard since each read that is under way began. */
  const underWay = useRef(new Set<LiveEvent[]>());

  const trying = useCallback(async (work: () => Promise<void>): Promise<void> => {
    const said = latest.current.words.trouble;
    try {
      await work();
      setTrouble(null);
    } catch (error) {
      if (error instanceof api.Unreachable)
        setTrouble({ text: said.unreachable, retry: () => void trying(work) });
      else if (error instanceof api.Refusal) await refused(error);
      else throw error;
    }
  }, []);

  async function refused({ status, faults }: api.Refusal): Promise<void> {
    const said = latest.current.words.trouble;
    if ('as' in faults) return unknownPerson();
    if ('time' in faults) return setTrouble({ text: said.busy, retry: null });
    const stale = status === 409 || 'message' in faults;
    setTrouble({ text: stale ? said.stale : said.refused, retry: null });
    if (stale) await reread();
  }

  /**
   * Takes what is read; what is heard until it comes may be newer than it, and counts all the same. Where all began anew
   * meanwhile, it is read again.
   */
  const reading = useCallback(
    async <Read>(read: () => Promise<Read>, take: (read: Read) => void): Promise<Read> => {
      for (;;) {
        const meanwhile: LiveEvent[] = [];
        underWay.current.add(meanwhile);
        try {
          const given = await read();
          if (meanwhile.some(beginsAnew)) continue;
          take(given);
          for (const event of meanwhile) change({ kind: 'heardMeanwhile', event });
          return given;
        } finally {
          underWay.current.delete(meanwhile);
        }
      }
    },
    [],
  );

  const readPage = useCallback(
    async (conversation: string): Promise<void> => {
      const read = async () => {
        if (conversation.startsWith('home:')) await api.openHome({ id: crypto.randomUUID(), as });
        return api.messages(as, conversation);
      };
      await reading(read, (page) => change({ kind: 'pageRead', conversation, page }));
    },
    [as, reading],
  );

  const reread = useCallback(async (): Promise<void> => {
    const state = await reading(
      () => api.state(as),
      (read) => change({ kind: 'stateRead', state: read }),
    );
    const places = [state.direct, state.home, ...state.channels].map(({ conversation }) => conversation);
    const { current } = latest.current.chat;
    const conversation = places.includes(current) ? current : state.direct.conversation;
    if (conversation !== current) change({ kind: 'conversationOpened', conversation });
    // A conversation that was never read is read as soon as it shows.
    if (latest.current.chat.pages[conversation] !== undefined) await readPage(conversation);
  }, [as, readPage, reading]);

  function hear(event: LiveEvent): void {
    for (const meanwhile of underWay.current) meanwhile.push(event);
    const { chat: before, words: said } = latest.current;
    const looking = !document.hidden;
    change({ kind: 'heard', event, looking });
    if (event.kind === 'reset') {
      forgetSeen();
      announce(said.reset.done);
    }
    if (beginsAnew(event)) void trying(reread);
    if (event.kind === 'message') tell(event.message, before);
    const atHome = before.current.startsWith('home:');
    if (event.kind === 'time' && !event.time.moving && atHome) void trying(() => readPage(before.current));
  }

  function tell(message: WireMessage, before: typeof chat): void {
    const said = latest.current.words.messages;
    const here = message.conversation === before.current;
    const who = message.author.kind === 'magellan' ? 'Magellan' : message.author.name;
    const own = message.author.kind === 'person' && message.author.id === as;
    if (own || (message.conversation.startsWith('home:') && !message.whisper)) return;
    if (here) announce(said.heard(message.whisper ? `${said.whisper}, ${who}` : who, message.summary));
    else if (isNews(before, message)) announce(said.heardElsewhere(placeName(message.conversation)));
  }

  const placeName = (conversation: string): string => {
    const channel = latest.current.chat.state?.channels.find((one) => one.conversation === conversation);
    return channel === undefined ? 'Magellan' : latest.current.words.places.channel(channel.name);
  };

  useEffect(() => {
    const live = listen({
      as,
      heard: hear,
      opened() {
        setLost(false);
        void trying(reread);
      },
      lost: () => setLost(true),
    });
    stream.current = live;
    void trying(reread);
    const back = () =>
      change({ kind: 'conversationOpened', conversation: readPlace().conversation ?? `person:${as}` });
    window.addEventListener('popstate', back);
    return () => {
      live.stop();
      window.removeEventListener('popstate', back);
    };
  }, [as]);

  const { current, pages, state } = chat;
  const page = pages[current];
  const loaded = state !== null;

  useEffect(() => {
    if (loaded && page === undefined) void trying(() => readPage(current));
  }, [loaded, page, current, readPage, trying]);

  // With what is drawn and not after it: whoever reloads as soon as she sees a notice go is not shown it again.
  useLayoutEffect(() => saveSeen(as, chat.seen), [as, chat.seen]);

  const lastOrder = lastSaid(page);
  useEffect(() => {
    const read = () => {
      if (document.hidden || lastOrder === 0) return;
      change({ kind: 'allRead', conversation: current });
      // Only a mark: when it fails, the next one says the same.
      api.markRead(as, current, Math.floor(lastOrder)).catch(() => {});
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [as, current, lastOrder]);

  function openConversation(conversation: string): void {
    history.pushState(null, '', addressOf(as, conversation));
    if (conversation.startsWith('home:')) void trying(() => readPage(conversation));
    change({ kind: 'conversationOpened', conversation });
    requestAnimationFrame(focusConversation);
  }

  function give(outcome: Outcome, what: string, from: string | null): void {
    if (outcome.kind === 'form') {
      change({ kind: 'formOpened', form: outcome.form });
      return;
    }
    if (outcome.kind === 'errors') {
      if (latest.current.chat.form !== null) change({ kind: 'formRejected', errors: outcome.errors });
      else setTrouble({ text: Object.values(outcome.errors).join(' '), retry: null });
      return;
    }
    change({ kind: 'formClosed' });
    if (outcome.kind === 'nothing') {
      if (what === 'text') setAnswered({ message: null });
      else announce(latest.current.words.messages.nothing);
      return;
    }
    change({ kind: 'messageShown', message: outcome.message });
    setAnswered({ message: outcome.message.id });
    if (outcome.message.conversation !== latest.current.chat.current)
      openConversation(outcome.message.conversation);
    else if (from !== null) keepFocus(articleId(from));
  }

  /** Does one thing at a time; sent again after a failure, it is still the same thing. */
  async function act(
    what: string,
    from: string | null,
    send: (acting: api.Acting) => Promise<Outcome>,
  ): Promise<boolean> {
    if (busy !== null) return false;
    const acting = { id: crypto.randomUUID(), as };
    let done = false;
    const work = async () => {
      setBusy(what);
      try {
        const outcome = await send(acting);
        done = true;
        give(outcome, what, from);
      } finally {
        setBusy(null);
      }
    };
    await trying(work);
    return done;
  }

  return {
    chat,
    busy,
    answered,
    lost,
    trouble,
    openConversation,
    closeTrouble: () => setTrouble(null),
    reconnect: () => stream.current?.again(),
    typeText: (text: string) => act('text', null, (acting) => api.typeText(acting, current, text)),
    press: (key: string, pressed: api.Pressed) =>
      act(key, pressed.message, (acting) => api.press(acting, pressed)),
    submitForm: (token: string, values: Record<string, TypedValue>) =>
      act('form', null, (acting) => api.submitForm(acting, token, values)),
    /** Closes it at once, and holds nothing up: what is pressed next may open another before this is answered. */
    cancelForm(token: string) {
      change({ kind: 'formClosed' });
      const acting = { id: crypto.randomUUID(), as };
      void trying(async () => {
        const outcome = await api.cancelForm(acting, token);
        if (outcome.kind === 'shown') change({ kind: 'messageShown', message: outcome.message });
      });
    },
    readOlder: () =>
      trying(async () => {
        const before = page?.messages.find(({ whisper }) => !whisper)?.order;
        if (before === undefined) return;
        change({ kind: 'olderRead', conversation: current, page: await api.messages(as, current, before) });
      }),
    dismiss(message: WireMessage) {
      const { id, conversation } = message;
      const before = page?.messages[page.messages.findIndex((one) => one.id === id) - 1];
      change({ kind: 'heard', event: { kind: 'removed', conversation, message: id }, looking: true });
      keepFocus(before === undefined ? null : articleId(before.id));
      void trying(async () => {
        await api.dismiss(as, id);
      });
    },
    /** What came meanwhile where one reads is brought into view, from its beginning. */
    moveTime: (move: WireMove) =>
      trying(async () => {
        const before = lastSaid(latest.current.chat.pages[latest.current.chat.current]);
        const time = await api.moveTime(move);
        const { current: here } = latest.current.chat;
        const { messages } = await api.messages(as, here);
        const came = messages.filter(({ order, whisper }) => !whisper && order > before);
        for (const message of came) change({ kind: 'messageShown', message });
        change({ kind: 'timeRead', time });
        if (here === current && came[0] !== undefined) setAnswered({ message: came[0].id });
      }),
    dismissGone: (whispers: readonly string[]) => change({ kind: 'goneDismissed', whispers }),
    reset: () => trying(async () => change({ kind: 'timeRead', time: await api.reset() })),
  };
}

export type ChatHands = ReturnType<typeof useChat>;
