#!/usr/bin/env python3
"""Replays the transcripts beside this file and compares what is printed.

A transcript is a session at the prompt: a line that begins with 'PS> ' is typed, '>> ' goes on with it, what follows up to the next
prompt is printed. Lines before the first prompt that begin with '#' are comments. Each transcript runs in a session and a folder of its own, fed through
standard input; a marker printed after each statement says where its output ends.

    python3 Tests/Transcripts/run.py --bin .build/debug/cmdlab [name ...]
    ... --update    writes what was printed into the transcripts

Ends with 'N passed, N failed', and a non-zero exit code when a transcript differs.
"""
import argparse, difflib, os, pathlib, re, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
MARK = "<<<<statement %d ends>>>>"


def read(path):
    """The comment lines, and (typed lines, expected lines) for each statement."""
    head, steps = [], []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("PS> ") or line == "PS>":
            steps.append(([line[4:]], []))
        elif line.startswith(">> ") and steps and not steps[-1][1]:
            steps[-1][0].append(line[3:])
        elif steps:
            steps[-1][1].append(line)
        else:
            head.append(line)
    return head, steps


def tidy(lines):
    """Trailing blanks don't show; nor do blank lines at the ends of an answer."""
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in lines]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def play(binary, steps):
    """What each statement prints."""
    text = ""
    for number, (typed, _) in enumerate(steps):
        text += "\n".join(typed) + "\n" + "Write-Host '%s'\n" % (MARK % number)
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [binary, "-NoProfile", "-"], input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120, cwd=folder,
            env={"NO_COLOR": "1", "PATH": "/usr/bin:/bin", "HOME": "/tmp", "TZ": "UTC", "COLUMNS": "120", "LANG": "C.UTF-8"})
    rest = run.stdout.decode(errors="replace").splitlines()
    answers = []
    for number in range(len(steps)):
        mark = MARK % number
        if mark in rest:
            at = rest.index(mark)
            answers.append(rest[:at])
            rest = rest[at + 1:]
        else:
            answers.append(rest + ["<no end of the statement; exit code %d>" % run.returncode])
            rest = []
    return answers


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    passed = failed = 0
    for path in sorted(HERE.glob("*.transcript")):
        if options.names and path.stem not in options.names:
            continue
        head, steps = read(path)
        answers = play(os.path.abspath(options.bin), steps)
        if options.update:
            lines = list(head)
            for (typed, _), answer in zip(steps, answers):
                lines.append("PS> " + typed[0])
                lines += [">> " + line for line in typed[1:]]
                shown = tidy(answer)
                lines += shown + ([""] if shown else [])
            path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
        same = True
        for (typed, wanted), answer in zip(steps, answers):
            wanted, answer = tidy(wanted), tidy(answer)
            if options.update or wanted == answer:
                continue
            same = False
            print("%s: %s" % (path.name, typed[0]))
            for line in difflib.unified_diff(wanted, answer, "expected", "printed", lineterm="", n=2):
                print("    " + line)
        passed, failed = passed + same, failed + (not same)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
