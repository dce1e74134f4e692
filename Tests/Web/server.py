#!/usr/bin/env python3
"""A small web server on localhost whose answers the web cmdlets are tested with, and a mail server beside it; prints their ports and serves
until it is ended. `/mail` shows what the mail server was told since it was asked last; `/mail?dsn=0` makes it a server that knows no notes."""
import http.server, json, sys, threading, time, gzip, zlib, base64, urllib.parse, socketserver
class H(http.server.BaseHTTPRequestHandler):
    protocol_version='HTTP/1.1'
    server_version='Web/1.0'
    sys_version='(test) Python/3'
    def log_message(self,*a): pass
    def body(self):
        n=self.headers.get('Content-Length')
        if n: return self.rfile.read(int(n))
        if 'chunked' in (self.headers.get('Transfer-Encoding') or ''):
            out=b''
            while True:
                k=int(self.rfile.readline().strip(),16)
                if k==0: self.rfile.readline(); return out
                out+=self.rfile.read(k); self.rfile.readline()
        return b''
    def send(self,code,body=b'',headers=(),reason=None,ctype='application/json'):
        if isinstance(body,str): body=body.encode()
        self.send_response(code,reason)
        if ctype: self.send_header('Content-Type',ctype)
        self.send_header('Content-Length',str(len(body)))
        for k,v in headers: self.send_header(k,v)
        self.end_headers()
        if self.command!='HEAD': self.wfile.write(body)
    counts={}
    def any(self):
        u=urllib.parse.urlsplit(self.path); q=dict(urllib.parse.parse_qsl(u.query)); b=self.body()
        p=u.path
        if p=='/get' or p=='/echo':
            self.send(200,json.dumps({'method':self.command,'path':self.path,'headers':dict(self.headers.items()),'body':b.decode('latin1')}))
        elif p=='/html':
            self.send(200,'<html><head><title>t</title></head><body><a href="/x" class=\'c\'>link</a><img src=a.png alt="An image"><form><input name="u" id=i1 value="v"/></form></body></html>',ctype='text/html; charset=utf-8')
        elif p.startswith('/status/'):
            c=int(p.split('/')[2]); self.send(c,q.get('body','{"error":"bad"}'),ctype=q.get('type','application/json'))
        elif p.startswith('/redirect/'):
            n=int(p.split('/')[2]); code=int(q.get('code','302'))
            loc='/get?done=1' if n<=1 else '/redirect/%d?code=%d'%(n-1,code)
            self.send(code,b'',[('Location',q.get('to',loc))])
        elif p=='/cookies/set': self.send(200,b'{}',[('Set-Cookie','%s=%s; Path=/'%kv) for kv in q.items()])
        elif p=='/delay': time.sleep(float(q.get('s','2'))); self.send(200,b'{"ok":true}')
        elif p=='/slow':
            self.send_response(200); self.send_header('Content-Type','text/plain'); self.send_header('Content-Length','20'); self.end_headers()
            for i in range(20):
                self.wfile.write(b'x'); self.wfile.flush(); time.sleep(float(q.get('s','1')))
        elif p=='/gzip': self.send(200,gzip.compress(b'{"zip":"gzip"}'),[('Content-Encoding','gzip')])
        elif p=='/deflate': self.send(200,zlib.compress(b'{"zip":"deflate"}'),[('Content-Encoding','deflate')])
        elif p=='/basic':
            if self.headers.get('Authorization')=='Basic '+base64.b64encode(b'user:pass').decode(): self.send(200,b'{"auth":true}')
            else: self.send(401,b'no',[('WWW-Authenticate','Basic realm="x"')],ctype='text/plain')
        elif p=='/enc': self.send(200,q.get('t','\u00e9\u00df').encode(q['e']),ctype='text/plain; charset='+q.get('n',q['e']))
        elif p=='/xml': self.send(200,'<?xml version="1.0"?><root a="1"><item>one</item><item>two</item></root>',ctype='application/xml')
        elif p=='/rss': self.send(200,'<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A</title></item><item><title>B</title></item></channel></rss>',ctype='application/rss+xml')
        elif p=='/links':
            n=int(q.get('n','1')); h=[] if n>=3 else [('Link','</links?n=%d>; rel="next", </links?n=3>; rel="last"'%(n+1))]
            self.send(200,json.dumps({'page':n}),h)
        elif p=='/retry':
            k=q.get('id','x'); c=H.counts.get(k,0); H.counts[k]=c+1
            if c<int(q.get('fails','2')): self.send(int(q.get('code','503')),b'fail',ctype='text/plain')
            else: self.send(200,json.dumps({'tries':c+1}))
        elif p=='/file':
            data=b'0123456789'*5; r=self.headers.get('Range')
            if r:
                a=int(r.split('=')[1].split('-')[0])
                if a>=len(data): self.send(416,b'',[('Content-Range','bytes */%d'%len(data))],ctype=None)
                else: self.send(206,data[a:],[('Content-Range','bytes %d-%d/%d'%(a,len(data)-1,len(data)))],ctype='application/octet-stream')
            else: self.send(200,data,ctype='application/octet-stream')
        elif p=='/binary': self.send(200,bytes(range(256)),ctype='application/octet-stream')
        elif p=='/big': self.send(200,b'x'*int(q.get('n','1000000')),ctype='application/octet-stream')
        elif p=='/type': self.send(200,q.get('body',''),ctype=q.get('type','text/plain'))
        elif p=='/mail':
            M.notes=q.get('dsn','1')=='1'; said,M.said=M.said,[]
            self.send(200,'\n'.join(said),ctype='text/plain; charset=utf-8')
        elif p=='/close':
            self.connection.close(); self.close_connection=True
        else: self.send(404,'<html><body><h1>Not here</h1></body></html>',ctype='text/html')
    do_GET=do_POST=do_PUT=do_DELETE=do_PATCH=do_HEAD=do_OPTIONS=do_TRACE=do_MERGE=do_TEST=do_CUSTOM=any
class M(socketserver.StreamRequestHandler):
    """A mail server: it takes what is for anybody but nobody, full and busy."""
    said=[]; notes=True
    def tell(self,*lines): self.wfile.write(''.join(l+'\r\n' for l in lines).encode()); self.wfile.flush()
    def handle(self):
        self.tell('220 mail ready')
        while True:
            line=self.rfile.readline().decode().rstrip('\r\n'); word=line[:4].upper()
            if not line: return
            if word!='EHLO': M.said.append(line)
            if word=='EHLO': self.tell('250-mail','250-SIZE 1000',*(['250-DSN'] if M.notes else []),'250 8BITMIME')
            elif word=='RCPT' and '<nobody' in line: self.tell('550 no such user')
            elif word=='RCPT' and '<full' in line: self.tell('552 no room')
            elif word=='RCPT' and '<busy' in line: self.tell('421 later')
            elif word=='DATA':
                self.tell('354 go on')
                while True:
                    text=self.rfile.readline().decode().rstrip('\r\n')
                    if text=='.': break
                    M.said.append('  '+text)
                self.tell('250 taken')
            elif word=='QUIT': self.tell('221 bye'); return
            else: self.tell('250 fine')
class S(socketserver.ThreadingMixIn,http.server.HTTPServer):
    def handle_error(self,request,address): pass  # clients that leave early
    daemon_threads=True; allow_reuse_address=True; address_family=2
s=S(('127.0.0.1',int(sys.argv[1]) if len(sys.argv)>1 else 0),H)
class T(socketserver.ThreadingMixIn,socketserver.TCPServer):
    def handle_error(self,request,address): pass
    daemon_threads=True; allow_reuse_address=True
m=T(('127.0.0.1',0),M)
threading.Thread(target=m.serve_forever,daemon=True).start()
print(s.server_address[1],m.server_address[1],flush=True)
s.serve_forever()
