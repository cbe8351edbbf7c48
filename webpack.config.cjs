const path = require('node:path');
const { readFileSync } = require('node:fs');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');

/** Where the add-in is served while developing; the built manifest gets CONCORD_URL instead. */
const DEVELOPMENT_URL = 'https://localhost:3000';

/** The library of public holidays, a chunk of its own that is loaded when a country is known. */
const HOLIDAYS = /^holidays-library\./;
const HOLIDAY_MODULES = /[\\/]node_modules[\\/](?:date-(?:holidays|holidays-parser|bengali-revised|chinese|easter)|moment|moment-timezone|astronomia|caldate|jalaali-js)[\\/]/;

/** First load of the pane, uncompressed; its gzip size is asserted by test/build. */
const ENTRY_BYTES = 1_250_000;

/** Makes functions.json out of the one registry of custom functions. */
class FunctionsJson {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsJson', compilation => {
      compilation.hooks.processAssets.tap({ name: 'FunctionsJson', stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        compilation.emitAsset('functions.json', new compiler.webpack.sources.RawSource(readFileSync(path.resolve('.cache/functions.json'))));
      });
    });
  }
}

module.exports = async (_env, { mode = 'production' }) => ({
  mode,
  entry: { taskpane: './src/taskpane/main.tsx', functions: './src/functions/main.ts' },
  output: { path: path.resolve('dist'), filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', clean: { keep: /^workbench\// }, publicPath: 'auto' },
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022', jsx: 'automatic' } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [
    new HtmlPlugin({ template: 'src/taskpane/taskpane.html', filename: 'taskpane.html', chunks: ['taskpane'], scriptLoading: 'defer' }),
    new FunctionsJson(),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        { from: 'src/taskpane/help.html', to: 'help.html' },
        { from: 'manifest.xml', to: 'manifest.xml', transform: text => text.toString().replaceAll(DEVELOPMENT_URL, (process.env.CONCORD_URL ?? DEVELOPMENT_URL).replace(/\/$/, '')) },
      ],
    }),
  ],
  optimization: {
    minimizer: [new TerserPlugin({ extractComments: false })],
    splitChunks: { cacheGroups: { holidays: { test: HOLIDAY_MODULES, name: 'holidays-library', chunks: 'async', enforce: true, priority: 10 } } },
  },
  performance: { hints: mode === 'production' ? 'error' : false, maxEntrypointSize: ENTRY_BYTES, maxAssetSize: ENTRY_BYTES, assetFilter: name => !name.endsWith('.map') && !HOLIDAYS.test(name) },
  devtool: mode === 'production' ? false : 'source-map',
  devServer: { port: 3000, server: mode === 'development' ? { type: 'https', options: await certificates() } : 'http', static: { directory: path.resolve('assets'), publicPath: '/assets' }, headers: { 'Access-Control-Allow-Origin': '*' } },
});

/** Certificates that Office trusts; only the development server of the real Excel needs them. */
async function certificates() {
  if (!process.env.WEBPACK_SERVE) return {};
  return require('office-addin-dev-certs').getHttpsServerOptions();
}
