package io.hadsl.lab.client;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The process of a {@link SteadyClient}: sends requests at fixed times, whether or not those before
 * were answered, until its standard input ends. Every second one writes a note, if there are any.
 */
final class SteadyMain {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client;
  private final Orders orders;
  private final PrintStream out;
  private final String name;
  private final long start = System.nanoTime();
  private final AtomicLong number = new AtomicLong();
  private final Queue<CompletableFuture<Boolean>> open = new ConcurrentLinkedQueue<>();

  private SteadyMain(HttpClient client, Orders orders, String name, PrintStream out) {
    this.client = client;
    this.orders = orders;
    this.name = name;
    this.out = out;
  }

  /**
   * Arguments: a file of orders, requests each second, a name that no other client's notes bear.
   */
  public static void main(String[] args) throws GeneralSecurityException, IOException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .cookieHandler(new CookieManager())
            .sslContext(anyCertificate())
            .build();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SteadyMain steady = new SteadyMain(client, Orders.load(Path.of(args[0])), args[2], out);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> requests =
        clock.scheduleAtFixedRate(
            steady::send, 0, 1_000_000L / Integer.parseInt(args[1]), TimeUnit.MICROSECONDS);
    while (System.in.read() >= 0) {
      // Only its end says something.
    }
    requests.cancel(false);
    clock.shutdownNow();
    // The last requests are still on their way; each has its time limit.
    CompletableFuture.allOf(steady.open.toArray(CompletableFuture<?>[]::new)).join();
    System.exit(0);
  }

  private void send() {
    long count = number.getAndIncrement();
    String note = count % 2 == 1 && orders.writes() ? name + "-" + count : "";
    HttpRequest request =
        (note.isEmpty() ? orders.read() : orders.post(note)).timeout(PATIENCE).build();
    long sent = System.nanoTime();
    open.add(
        client
            .sendAsync(request, BodyHandlers.ofString())
            .handle((response, problem) -> tell(sent, note, response, problem)));
    open.removeIf(CompletableFuture::isDone);
  }

  private boolean tell(
      long sent,
      String note,
      @Nullable HttpResponse<String> response,
      @Nullable Throwable problem) {
    long at = (sent - start) / 1_000_000;
    long took = (System.nanoTime() - sent) / 1_000_000;
    boolean ok =
        response != null
            && response.statusCode() < 400
            && (note.isEmpty() || response.body().contains(orders.acknowledged()));
    String answer =
        response != null
            ? response.statusCode() + " " + response.body().lines().findFirst().orElse("")
            : String.valueOf(problem);
    out.println(new Request(at, took, ok, note, answer).line());
    return ok;
  }

  /** A lab's proxy signs its own certificate. */
  private static SSLContext anyCertificate() throws GeneralSecurityException {
    X509TrustManager all =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {all}, null);
    return context;
  }
}
