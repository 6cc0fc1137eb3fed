process.stderr.write('travaux: not wired yet\n');
process.exitCode = 2;
