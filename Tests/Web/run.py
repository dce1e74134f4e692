#!/usr/bin/env python3
"""Plays the transcripts beside this file (as Tests/Transcripts/run.py does) against a web server on this machine.

    python3 Tests/Web/run.py --bin .build/debug/cmdlab [--update] [name ...]

`$web` is the server's address, shown as http://localhost:PORT, `$mail` the port of the mail server beside it.
"""
import argparse, difflib, importlib.util, pathlib, re, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("transcripts", HERE.parent / "Transcripts" / "run.py")
transcripts = importlib.util.module_from_spec(spec)
spec.loader.exec_module(transcripts)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    server = subprocess.Popen([sys.executable, str(HERE / "server.py")], stdout=subprocess.PIPE, text=True)
    port, mail = server.stdout.readline().split()
    passed = failed = 0
    try:
        for path in sorted(HERE.glob("*.transcript")):
            if options.names and path.stem not in options.names:
                continue
            head, steps = transcripts.read(path)
            answers = transcripts.play(options.bin, [(["$web = 'http://localhost:%s'; $mail = %s" % (port, mail)], [])] + steps)[1:]
            answers = [[re.sub(r"\b%s\b" % port, "PORT", line) for line in answer] for answer in answers]
            answers = [[re.sub(r"^(\s*)Date: .*", r"\1Date: NOW", line) for line in answer] for answer in answers]
            if options.update:
                lines = list(head)
                for (typed, _), answer in zip(steps, answers):
                    shown = transcripts.tidy(answer)
                    lines += ["PS> " + typed[0]] + [">> " + line for line in typed[1:]] + shown + ([""] if shown else [])
                path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
                continue
            for (typed, expected), answer in zip(steps, answers):
                if transcripts.tidy(expected) == transcripts.tidy(answer):
                    passed += 1
                    continue
                failed += 1
                print("%s: %s" % (path.stem, typed[0]))
                print("\n".join(difflib.unified_diff(transcripts.tidy(expected), transcripts.tidy(answer), "wanted", "printed", lineterm="")))
    finally:
        server.terminate()
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(1 if failed else 0)


main()
