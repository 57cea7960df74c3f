/*
 * What LAPACK and BLAS need for one matrix: prints lines "name N median_us" on the thread's CPU
 * clock, for the sizes given as arguments. Matrices are random, eight of them in turn.
 */
#include <complex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef double complex element;

void zheev_(const char *job, const char *triangle, const int *n, element *a, const int *lda,
            double *w, element *work, const int *lwork, double *rwork, int *info);
void zheevd_(const char *job, const char *triangle, const int *n, element *a, const int *lda,
             double *w, element *work, const int *lwork, double *rwork, const int *lrwork,
             int *iwork, const int *liwork, int *info);
void zgemm_(const char *transa, const char *transb, const int *m, const int *n, const int *k,
            const element *alpha, const element *a, const int *lda, const element *b,
            const int *ldb, const element *beta, element *c, const int *ldc);

enum { MATRICES = 8, ROUNDS = 31, WARM = 10 };

static int n;
static element *matrices, *a, *c, *work;
static double *w, *rwork;
static int *iwork;
static int lwork, lrwork, liwork;

static void fail(const char *name, int info) {
  if (info != 0) {
    fprintf(stderr, "%s returned %d\n", name, info);
    exit(1);
  }
}

static void zheev(const element *h, const char *job) {
  int info;
  memcpy(a, h, sizeof(element) * n * n);
  zheev_(job, "L", &n, a, &n, w, work, &lwork, rwork, &info);
  fail("zheev", info);
}

static void vectors(const element *h) { zheev(h, "V"); }

static void values(const element *h) { zheev(h, "N"); }

static void zheevd(const element *h) {
  int info;
  memcpy(a, h, sizeof(element) * n * n);
  zheevd_("V", "L", &n, a, &n, w, work, &lwork, rwork, &lrwork, iwork, &liwork, &info);
  fail("zheevd", info);
}

static void congruence(const element *h) {
  const element one = 1, zero = 0;
  zgemm_("N", "N", &n, &n, &n, &one, h, &n, matrices, &n, &zero, a, &n);
  zgemm_("C", "N", &n, &n, &n, &one, matrices, &n, a, &n, &zero, c, &n);
}

static double cpu_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return 1e6 * t.tv_sec + 1e-3 * t.tv_nsec;
}

static int by_value(const void *p, const void *q) {
  double x = *(const double *)p, y = *(const double *)q;
  return (x > y) - (x < y);
}

static void measure(const char *name, void (*work_on)(const element *)) {
  double us[ROUNDS];
  int calls = 1 + (int)(1e7 / (200.0 + 10.0 * n * n * n));
  for (int round = -WARM; round < ROUNDS; round++) {
    double start = cpu_us();
    for (int i = 0; i < calls; i++) {
      work_on(matrices + (size_t)(i % MATRICES) * n * n);
    }
    if (round >= 0) {
      us[round] = (cpu_us() - start) / calls;
    }
  }
  qsort(us, ROUNDS, sizeof *us, by_value);
  printf("%s %d %.4f\n", name, n, us[ROUNDS / 2]);
  fflush(stdout);
}

static double random_number(void) { return (double)rand() / RAND_MAX - 0.5; }

static void prepare(void) {
  size_t elements = (size_t)n * n;
  lwork = 64 * n + n * n;
  lrwork = 1 + 5 * n + 2 * n * n;
  liwork = 3 + 5 * n;
  matrices = malloc(sizeof(element) * elements * MATRICES);
  a = malloc(sizeof(element) * elements);
  c = malloc(sizeof(element) * elements);
  work = malloc(sizeof(element) * lwork);
  w = malloc(sizeof(double) * n);
  rwork = malloc(sizeof(double) * lrwork);
  iwork = malloc(sizeof(int) * liwork);
  for (int m = 0; m < MATRICES; m++) {
    element *h = matrices + m * elements;
    for (int i = 0; i < n; i++) {
      h[i * n + i] = random_number();
      for (int j = 0; j < i; j++) {
        h[i * n + j] = random_number() + I * random_number();
        h[j * n + i] = conj(h[i * n + j]);
      }
    }
  }
}

static void release(void) {
  free(matrices);
  free(a);
  free(c);
  free(work);
  free(w);
  free(rwork);
  free(iwork);
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++) {
    n = atoi(argv[i]);
    if (n < 1) {
      fprintf(stderr, "not a size: %s\n", argv[i]);
      return 2;
    }
    prepare();
    measure("zheev", vectors);
    measure("zheevd", zheevd);
    measure("zheev-values", values);
    measure("zgemm-congruence", congruence);
    release();
  }
  return 0;
}
