package io.howdah.pgbouncer.admin;

import io.howdah.fleet.SslMode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Puts TLS on an open connection, with as much verification as {@code sslmode} asks for. */
final class Tls {

  private Tls() {}

  static SSLSocket wrap(Socket raw, String host, int port, AdminTarget.Security security)
      throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(identity(security), trust(security), null);
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, host, port, true);
    if (security.mode() == SslMode.VERIFY_FULL) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
    socket.startHandshake();
    return socket;
  }

  private static TrustManager[] trust(AdminTarget.Security security)
      throws IOException, GeneralSecurityException {
    boolean verifies = security.mode().compareTo(SslMode.VERIFY_CA) >= 0;
    if (!verifies && security.rootCert().isEmpty()) {
      return new TrustManager[] {new TrustAny()};
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(security.rootCert().isEmpty() ? null : store(security.rootCert().get()));
    TrustManager[] managers = factory.getTrustManagers();
    if (security.mode() != SslMode.VERIFY_FULL) {
      managers[0] = new ChainOnly((X509TrustManager) managers[0]);
    }
    return managers;
  }

  private static KeyStore store(Path rootCert) throws IOException, GeneralSecurityException {
    KeyStore store = emptyStore();
    List<Certificate> roots = Pem.certificates(rootCert);
    for (int at = 0; at < roots.size(); at++) {
      store.setCertificateEntry("root-" + at, roots.get(at));
    }
    return store;
  }

  private static KeyManager[] identity(AdminTarget.Security security)
      throws IOException, GeneralSecurityException {
    if (security.cert().isEmpty() || security.key().isEmpty()) {
      return new KeyManager[0];
    }
    Certificate[] chain = Pem.certificates(security.cert().get()).toArray(Certificate[]::new);
    KeyStore store = emptyStore();
    store.setKeyEntry("client", Pem.privateKey(security.key().get()), new char[0], chain);
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, new char[0]);
    return factory.getKeyManagers();
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** Encryption without authentication, as {@code sslmode=require} means it. */
  private record TrustAny() implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** A chain to a trusted root, whatever name the certificate bears: {@code verify-ca}. */
  private record ChainOnly(X509TrustManager roots) implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      roots.checkClientTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      roots.checkServerTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return roots.getAcceptedIssuers();
    }
  }
}
