/** Loaded before the command line by the bench: says at the end how much memory the process held at most, in kB. */
process.on('exit', () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\n`))
