#!/usr/bin/env python3
"""What a script wrote is seen while it computes, and whoever ends it from outside gets it: output on a pipe, signals, exit codes."""
import argparse, os, select, signal, subprocess, sys, time

parser = argparse.ArgumentParser()
parser.add_argument('--bin', required=True)
a = parser.parse_args()
a.bin = os.path.abspath(a.bin)


class Program:
    """A running script with its output on a pipe."""

    def __init__(self, script, hangup=signal.SIG_DFL):
        # Whether a hang-up counts is inherited, and `nohup` may have started this.
        self.process = subprocess.Popen([a.bin, '-NoLab', '-Command', script], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        preexec_fn=lambda: signal.signal(signal.SIGHUP, hangup))
        self.seen = b''

    def until(self, wanted, limit=20.0):
        end = time.time() + limit
        while time.time() < end:
            if wanted in self.seen: return True
            if select.select([self.process.stdout], [], [], 0.1)[0]:
                data = os.read(self.process.stdout.fileno(), 65536)
                if not data: return wanted in self.seen
                self.seen += data
        return False

    def ended(self, limit=20.0):
        """The exit code, negative for a signal; None when it still runs."""
        try: return self.process.wait(limit)
        except subprocess.TimeoutExpired: return None

    def __enter__(self): return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def output_is_seen_while_the_script_computes():
    with Program("'one'; while ($true) { }") as p:
        return p.until(b'one\n') and p.ended(0.1) is None


def output_is_seen_after_a_rest():
    # Nothing is written for so long that the writing thread rests; then it must be woken.
    with Program("'one'; $until = [datetime]::Now.AddSeconds(1); while ([datetime]::Now -lt $until) { }; 'two'; while ($true) { }") as p:
        return p.until(b'one\ntwo\n') and p.ended(0.1) is None


def a_signal_ends_the_program(number):
    def test():
        with Program("'one'; while ($true) { }") as p:
            if not p.until(b'one\n'): return False
            p.process.send_signal(number)
            return p.ended() == -number
    test.__name__ = f'{signal.Signals(number).name} ends the program'
    return test


def what_is_to_be_ignored_is_ignored():
    with Program("'one'; while (-not (Test-Path Variable:done)) { Start-Sleep -Milliseconds 300; $done = 1 }; 'two'", hangup=signal.SIG_IGN) as p:
        if not p.until(b'one\n'): return False
        p.process.send_signal(signal.SIGHUP)
        return p.until(b'two\n') and p.ended() == 0


def children_can_be_ended():
    with Program("& sh -c 'kill -TERM $$; echo alive'; $LASTEXITCODE") as p:
        return p.until(b'143\n') and b'alive' not in p.seen and p.ended() is not None


def ctrl_c_ends_what_cannot_be_interrupted():
    with Program("'one'; [bigint]::Pow(7, 30000000).ToString().Length") as p:
        if not p.until(b'one\n'): return False
        time.sleep(0.5)
        p.process.send_signal(signal.SIGINT)
        return p.ended() == 130


def a_block_that_cleans_up_has_its_time():
    with Program("try { 'one'; while ($true) { } } finally { Start-Sleep -Milliseconds 2500; 'two' }") as p:
        if not p.until(b'one\n'): return False
        p.process.send_signal(signal.SIGINT)
        return p.until(b'two\n') and p.ended() == 130


def a_search_without_end_is_stopped():
    # Not the program is ended but the search: the block that cleans up runs.
    with Program("try { 'one'; Select-String -SimpleMatch 'no such words' /dev/urandom } finally { 'two' }") as p:
        if not p.until(b'one\n'): return False
        time.sleep(0.5)
        p.process.send_signal(signal.SIGINT)
        return p.until(b'two\n') and p.ended() == 130


def a_question_that_nobody_can_answer_is_an_error():
    with Program("try { $Host.UI.PromptForChoice('a', 'b', @('&x', '&y'), 0) } catch { $_.Exception.InnerException.GetType().Name }") as p:
        return p.until(b'NullReferenceException\n') and p.ended() == 0


good = bad = 0
for test in [output_is_seen_while_the_script_computes, output_is_seen_after_a_rest, a_signal_ends_the_program(signal.SIGTERM),
             a_signal_ends_the_program(signal.SIGHUP), what_is_to_be_ignored_is_ignored, children_can_be_ended,
             ctrl_c_ends_what_cannot_be_interrupted, a_block_that_cleans_up_has_its_time,
             a_search_without_end_is_stopped,
             a_question_that_nobody_can_answer_is_an_error]:
    if test(): good += 1
    else: bad += 1; print(f'{test.__name__}: failed')
print(f'{good} passed, {bad} failed')
sys.exit(1 if bad else 0)
