package io.howdah.guard;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A data source whose transactions a manager begins and ends by XA, over one connection. */
final class Managed extends AbstractDataSource implements AutoCloseable {
  private final XAConnection connection;
  private int branches;

  Managed(PGSimpleDataSource server) throws SQLException {
    PGXADataSource source = new PGXADataSource();
    source.setUrl(server.getUrl());
    source.setUser(server.getUser());
    source.setPassword(server.getPassword());
    connection = source.getXAConnection();
  }

  private record Branch(int number) implements Xid {
    @Override
    public int getFormatId() {
      return 1;
    }

    @Override
    public byte[] getGlobalTransactionId() {
      return ByteBuffer.allocate(4).putInt(number).array();
    }

    @Override
    public byte[] getBranchQualifier() {
      return new byte[] {1};
    }
  }

  /** Begins a transaction. */
  Xid begin() throws SQLException, XAException {
    Xid xid = new Branch(branches++);
    connection.getXAResource().start(xid, XAResource.TMNOFLAGS);
    return xid;
  }

  /** In one phase, as where there is no other resource. */
  void commit(Xid xid) throws SQLException, XAException {
    connection.getXAResource().end(xid, XAResource.TMSUCCESS);
    connection.getXAResource().commit(xid, true);
  }

  void commitInTwoPhases(Xid xid) throws SQLException, XAException {
    connection.getXAResource().end(xid, XAResource.TMSUCCESS);
    connection.getXAResource().prepare(xid);
    connection.getXAResource().commit(xid, false);
  }

  void rollback(Xid xid) throws SQLException, XAException {
    connection.getXAResource().end(xid, XAResource.TMFAIL);
    connection.getXAResource().rollback(xid);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connection.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
