// `npm pack` and `npm publish` at the root would pack the workspace, which nobody can install: the package is built in dist/.
console.error('The package is made in dist/: npm run build && npm pack ./dist')
process.exit(1)
