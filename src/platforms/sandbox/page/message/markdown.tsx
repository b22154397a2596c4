import type { Inline, Paragraph } from '../../../../chat/markdown.ts';
import { useWords } from '../locales/index.ts';

/** A link that leaves the page. */
export function OutLink({ url, text, look }: { url: string; text: string; look?: string }) {
  const words = useWords();
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" class={look}>
      {text}
      <span class="hidden"> {words.messages.newTab}</span>
    </a>
  );
}

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case 'plain':
    case 'person':
      return <>{part.text}</>;
    case 'bold':
      return (
        <strong>
          <Line parts={part.parts} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Line parts={part.parts} />
        </em>
      );
    case 'code':
      return <code>{part.text}</code>;
    case 'link':
      return <OutLink url={part.url} text={part.text} />;
  }
}

/** The parts of a line, one after the other. */
export const Line = ({ parts }: { parts: Inline[] }) => (
  <>
    {parts.map((part, index) => (
      <Part key={index} part={part} />
    ))}
  </>
);

/** The Markdown subset, as a tree that the server has read. */
export const Markdown = ({ paragraphs }: { paragraphs: Paragraph[] }) => (
  <>
    {paragraphs.map((paragraph, index) =>
      paragraph.kind === 'list' ? (
        <ul key={index}>
          {paragraph.items.map((item, place) => (
            <li key={place}>
              <Line parts={item} />
            </li>
          ))}
        </ul>
      ) : (
        <p key={index}>
          {paragraph.lines.map((line, place) => (
            <span key={place}>
              {place > 0 && <br />}
              <Line parts={line} />
            </span>
          ))}
        </p>
      ),
    )}
  </>
);
