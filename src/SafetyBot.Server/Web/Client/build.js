// Builds script and style into a folder: node build.js [folder]. Same sources, same bytes.
import { build } from 'esbuild';

await build({
  entryPoints: ['page.ts', 'form.ts', 'widget.ts', 'page.css'],
  outdir: process.argv[2] ?? '../Assets',
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'iife',
  target: 'es2020',
  legalComments: 'none',
  logLevel: 'warning',
});
