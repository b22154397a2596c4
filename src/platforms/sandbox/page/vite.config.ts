import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('./', import.meta.url));

export default defineConfig({
  root: here,
  plugins: [preact()],
  build: {
    outDir: `${here}../../../../dist/page`,
    emptyOutDir: true,
    // The page's policy allows files of its own only: nothing is written into the document.
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
  },
});
