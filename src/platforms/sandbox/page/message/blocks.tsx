import type { WireBlock } from '../../wire.ts';
import { FileIcon } from '../icons.tsx';
import { useWords } from '../locales/index.ts';
import { Buttons, Choice, type Pressing } from './buttons.tsx';
import { Line, Markdown } from './markdown.tsx';

type BlockProps = { block: WireBlock; name: string; pressing: Pressing };

function Block({ block, name, pressing }: BlockProps) {
  const words = useWords();
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'text':
      return (
        <div class="prose">
          <Markdown paragraphs={block.paragraphs} />
        </div>
      );
    case 'facts':
      return (
        <dl class="facts">
          {block.facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Line parts={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'buttons':
      return <Buttons buttons={block.buttons} name={name} pressing={pressing} />;
    case 'choice':
      return <Choice block={block} name={name} pressing={pressing} />;
    case 'image':
      return <img class="picture" src={block.url} alt={block.alt} />;
    case 'file':
      return (
        <a class="file" href={block.url} target="_blank" rel="noopener">
          <FileIcon />
          <span>
            {block.label} <small>{`${block.name}, ${words.messages.bytes(block.bytes)}`}</small>
            <span class="hidden"> {words.messages.newTab}</span>
          </span>
        </a>
      );
    case 'note':
      return (
        <div class="note">
          <Markdown paragraphs={block.paragraphs} />
        </div>
      );
    case 'divider':
      return <hr />;
  }
}

type BlocksProps = { blocks: WireBlock[]; name: string; pressing: Pressing };

export const Blocks = ({ blocks, name, pressing }: BlocksProps) => (
  <>
    {blocks.map((block, index) => {
      const key = `${name}/${index}`;
      return <Block key={key} block={block} name={key} pressing={pressing} />;
    })}
  </>
);
