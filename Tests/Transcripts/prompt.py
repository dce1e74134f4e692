#!/usr/bin/env python3
"""Drive the prompt through a pseudo-terminal and hold the screen against what must be there.

usage: prompt.py --bin PATH

Each session is a list of (keys, text that must appear on the screen after them), or several texts in a tuple. The editor (TERM=xterm) and the plain prompt (TERM=dumb) get
the same sessions.
"""
import argparse, os, select, sys, tempfile, time

import pty

a = argparse.ArgumentParser(usage=__doc__); a.add_argument('--bin', required=True); a = a.parse_args(); a.bin = os.path.abspath(a.bin)

SESSIONS = {
    'an expression': [(b'1 + 2\n', '\n3')],
    'several lines end with an empty one': [(b'if ($true) {\n', '>> '), (b"'inside'\n", '>> '), (b'}\n', '>> '), (b'\n', '\ninside')],
    'a here-string': [(b"@'\n", '>> '), (b'here\n', '>> '), (b"'@\n", '>> '), (b'\n', '\nhere')],
    'Ctrl-C drops what was typed': [(b'function f {\n', '>> '), (b'\x03', 'PS '), (b"'after'\n", '\nafter')],
    'Ctrl-C ends a loop': [(b'while ($true) { }\n', ''), (b'\x03', 'PS '), (b"'alive'\n", '\nalive')],
    'an unknown command': [(b'Get-Nothing\n', "The term 'Get-Nothing' is not recognized")],
    'an error keeps the prompt': [(b'1/0\n', 'Attempted to divide by zero.'), (b"'still'\n", '\nstill')],
    'a transcript has what was typed, shown and printed by programs': [
        (b'Start-Transcript t.txt -UseMinimalHeader | Out-Null\n', 'PS '), (b"'a' + 'b'\n", '\nab'), (b"sh -c 'echo out; echo err >&2'\n", 'err'),
        (b'Stop-Transcript | Out-Null\n', 'PS '), (b"(Get-Content t.txt | Select-Object -Skip 4) -join '|'\n", "> 'a' + 'b'|ab|PS"),
        (b"@(Get-Content t.txt) -match '^(out|err)$' -join '+'\n", '\nout+err')],
    'the location is in the prompt': [(b'Set-Location /tmp\n', 'PS /tmp> ')],
    'a parameter is asked for until it fits': [
        (b'function f { param([Parameter(Mandatory)][int]$Age, [Parameter(Mandatory)][bool]$On) "$Age $On" }; f\n', 'Age: '),
        (b'old\n', 'Cannot recognize "old" as a System.Int32 due to a format error.'), (b'7\n', 'On: '), (b'true\n', '\n7 True')],
    'a secret shows as stars': [(b'$s = Read-Host pw -AsSecureString; $s.Length\n', 'pw: '), (b'abc\x7fd\n', '\n3')],
    'several choices': [
        (b"$Host.UI.PromptForChoice('', 'Which?', [string[]]('&A', '&B', 'C'), [int[]](1)) -join '+'\n", 'Choice[0]: '), (b'c\n', 'Choice[1]: '),
        (b'a\n', 'Choice[2]: '), (b'\n', '\n2+0')],
    'one choice among texts': [
        (b"$Host.UI.PromptForChoice('', 'Which?', @('&A', '&B'), 1) + 40\n", '(default is "B"): '), (b'a\n', '\n40')],
    'the debugger holds a script at a line': [
        (b"Set-Content d.ps1 'function f($x) {','  $y = $x + 1','  $y * 2','}','f 3','1..2 | % { $_ * 100 }'\n", 'PS '),
        (b'Set-PSBreakpoint d.ps1 -Line 3 | Out-Null; ./d.ps1\n',
         ('Entering debug mode. Use h or ? for help.', 'Hit Line breakpoint on ', '+   $y * 2', '[DBG]: PS ')),
        (b'$y + 10\n', '\n14'), (b'if ($y) {\n', '>> '), (b"$y = 50; 'now' }\n", '>> '), (b'\n', '\nnow'), (b'l 1 3\n', '    3:*   $y * 2'),
        (b'k\n', '\nf  '), (b'1/0\n', 'Attempted to divide by zero.'), (b'"half\x03', '>> '), (b's\n', ('\n100', ':4 char:1')),
        (b'c\n', '\n200'), (b'$NestedPromptLevel\n', '\n0')],
    'the debugger steps and quits': [
        (b"Set-Content d.ps1 'function g { 7 }','$a = 1','g','$a = 2'\n", 'PS '), (b'Set-PSBreakpoint d.ps1 -Line 2 | Out-Null; ./d.ps1\n', ':2 char:1'),
        (b'v\n', ':3 char:1'), (b's\n', ':1 char:'), (b'o\n', ('\n7', ':4 char:1')), (b'q\n', '> '), (b'"a is $a"\n', '\na is')],
    'a prompt inside a function': [
        (b'function f { $own = 40; $Host.EnterNestedPrompt(); "left $own" }; f\n', '>> '), (b'$own + 2\n', '\n42'), (b'$own = 5; exit\n', '\nleft 5')],
    'a prompt that asks for prompts': [
        (b'function prompt { $Host.EnterNestedPrompt(); "x> " }\n', 'too many nested prompts'), (b'$NestedPromptLevel\n', '\n127'),
        (b'function global:prompt { "y> " }\n', 'y> '), (b'exit\n' * 127, 'x> '), (b'$NestedPromptLevel\n', '\n0')],
    'a question is put off': [
        (b'Set-Content t.txt x; Remove-Item t.txt -Confirm\n', 'Suspend'), (b's\n', '>> '), (b'(Get-Item t.txt).Length\n', '\n2'), (b'exit\n', 'Suspend'),
        (b'n\n', 'PS '), (b'Test-Path t.txt\n', '\nTrue')],
    'fields are asked for': [
        (b"$f = [Management.Automation.Host.FieldDescription]::new('Age'); $f.SetParameterType([int]); $Host.UI.Prompt('Who', '', @($f)).Age + 1\n",
         'Age: '), (b'41\n', '\n42')],
    'single keys': [(b"$k = $Host.UI.RawUI.ReadKey('NoEcho,IncludeKeyDown'); \"<$($k.Character) $($k.VirtualKeyCode)>\"\n", ''), (b'q', '<q 81>')],
    'a pager stops at every screen': [
        (b"1..30 | Out-Host -Paging; 'on'\n", '<SPACE> next page; <CR> next line; Q quit'), (b'q', '\non')],
    'an unfinished line is noted': [(b'"a" +\n', '>> '), (b'\x03', 'PS '), (b'$Error[0].GetType().Name\n', '\nIncompleteParseException')],
}

# Only where lines can be edited.
EDITED = {
    'a coloured prompt': [(b'function prompt { "`e[32mGO`e[0m> `e[0m" }\n', '\x1b[32mGO\x1b[0m>'), (b"'typed'\n", '\ntyped'), (b'\n', '')],
    'Tab completes a command': [(b"(Get-Command Get-ChildI\t).Name + '!'\n", '\nGet-ChildItem!')],
    'Tab inserts what candidates share': [(b"Get-Verb -Gro\t Communi\t | ForEach-Object Verb | Select-Object -First 1\n", '\nConnect')],
    'Tab lists where nothing is shared': [(b'Get-ChildItem -Re\t', 'Recurse   ReadOnly'), (b'\x03', 'PS ')],
    'Tab goes round and Shift-Tab back': [
        (b"$zebra1 = 'one'; $zebra2 = 'two'\n", 'PS '), (b'$zebr\t\t\t\x1b[Z\n', '\none'), (b'$zebr\t\t\t\n', '\ntwo')],
    'Tab inside a word keeps what follows': [(b"'xyz'.Subs(1)" + b'\x02' * 3 + b'\t\x05\n', '\nyz')],
    'Tab on a second line sees the first': [(b'if ($true) { $zebra = 7\n', '>> '), (b'$zeb\t + 1 }\n', '>> '), (b'\n', '\n8')],
    'letters beyond ASCII where the environment names no language': [("'é€😀'.Length\n".encode(), '\n4'), ("'ä' + 'ö'\n".encode(), '\näö')],
    'Ctrl-S does not stop the terminal': [(b"'x\x13", ''), (b'\x03', 'PS '), (b"'ali' + 've'\n", '\nalive')],
    'Tab with nothing to offer keeps the line': [(b"'ok' + 'zz\t'\n", '\nokzz')],
}

def run(term, steps):
    with tempfile.TemporaryDirectory() as home:
        pid, fd = pty.fork()
        if pid == 0:
            os.chdir(home); os.environ.update(TERM=term, NO_COLOR='1', HOME=home, LC_ALL='C')
            os.execv(a.bin, [a.bin, '-NoLogo', '-NoProfile', '-NoLab'])
        screen = ''
        def until(wanted, start, limit=10.0):
            nonlocal screen
            end = time.time() + limit
            while time.time() < end:
                if wanted in screen[start:].replace('\r', ''): return True
                ready, _, _ = select.select([fd], [], [], 0.1)
                if not ready: continue
                try: data = os.read(fd, 65536)
                except OSError: return False
                if not data: return False
                screen += data.decode('utf-8', 'replace')
            return False
        try:
            if not until('PS ', 0): return 'no prompt', screen
            for keys, wanted in steps:
                start = len(screen)
                if not wanted: time.sleep(0.3)
                os.write(fd, keys)
                for text in wanted if isinstance(wanted, tuple) else (wanted,) if wanted else ():
                    if not until(text, start): return f'no {text!r} after {keys!r}', screen
                time.sleep(0.1)
            os.write(fd, b'exit 7\n')
            end = time.time() + 10
            while time.time() < end:
                done, status = os.waitpid(pid, os.WNOHANG)
                if done: return (None if os.waitstatus_to_exitcode(status) == 7 else f'exit code {os.waitstatus_to_exitcode(status)}'), screen
                ready, _, _ = select.select([fd], [], [], 0.1)
                if ready:
                    try: screen += os.read(fd, 65536).decode('utf-8', 'replace')
                    except OSError: pass
            return 'it did not exit', screen
        finally:
            os.close(fd)
            try: os.kill(pid, 9); os.waitpid(pid, 0)
            except (ProcessLookupError, ChildProcessError): pass

good = bad = 0
for term in ('dumb', 'xterm'):
    for name, steps in {**SESSIONS, **(EDITED if term == 'xterm' else {})}.items():
        problem, screen = run(term, steps)
        if problem: bad += 1; print(f'{term}: {name}: {problem}\n{screen}')
        else: good += 1
print(f'{good} passed, {bad} failed')
sys.exit(1 if bad else 0)
