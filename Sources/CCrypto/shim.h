#ifndef CCRYPTO_SHIM_H
#define CCRYPTO_SHIM_H
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// OpenSSL's stacks and buffers are macros there, which Swift does not see.
static inline int crypto_certificates_count(const STACK_OF(X509) *all) { return all ? sk_X509_num(all) : 0; }
static inline X509 *crypto_certificates_at(const STACK_OF(X509) *all, int i) { return sk_X509_value(all, i); }
static inline STACK_OF(X509) *crypto_certificates_new(void) { return sk_X509_new_null(); }
static inline int crypto_certificates_add(STACK_OF(X509) *all, X509 *one) { return sk_X509_push(all, one); }
static inline void crypto_certificates_free(STACK_OF(X509) *all) { sk_X509_free(all); }
static inline void crypto_certificates_free_all(STACK_OF(X509) *all) { sk_X509_pop_free(all, X509_free); }
static inline int crypto_recipients_count(const STACK_OF(CMS_RecipientInfo) *all) { return all ? sk_CMS_RecipientInfo_num(all) : 0; }
static inline CMS_RecipientInfo *crypto_recipients_at(const STACK_OF(CMS_RecipientInfo) *all, int i) {
  return sk_CMS_RecipientInfo_value(all, i);
}
static inline void crypto_extensions_free_all(STACK_OF(X509_EXTENSION) *all) { sk_X509_EXTENSION_pop_free(all, X509_EXTENSION_free); }
static inline long crypto_memory_data(BIO *bio, char **data) { return BIO_get_mem_data(bio, data); }
#endif
