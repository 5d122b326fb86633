// SPDX-License-Identifier: GPL-3.0-or-later
#include "guard.h"

#include <xapian.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

namespace {

/// Given out when describing an error fails for want of memory; `cxapian_error_free` knows and keeps it.
cxapian_error out_of_memory = {
    CXapianStatusOutOfMemory, {reinterpret_cast<const uint8_t *>("out of memory"), 13}, {nullptr, 0}};

struct OwnedError : cxapian_error {
    std::string message_storage;
    std::string context_storage;

    OwnedError(CXapianStatus kind, std::string what, std::string about)
        : cxapian_error(), message_storage(std::move(what)), context_storage(std::move(about)) {
        status = kind;
        message = cxapian::text(message_storage);
        context = cxapian::text(context_storage);
    }
};

cxapian_error *make(CXapianStatus status, const char *what) {
    return new OwnedError(status, what, std::string());
}

cxapian_error *make(CXapianStatus status, const Xapian::Error &error) {
    std::string what = error.get_msg();
    if (const char *cause = error.get_error_string()) {
        what += " (";
        what += cause;
        what += ")";
    }
    return new OwnedError(status, std::move(what), error.get_context());
}

/// Rethrows the exception being handled and names it. Subclasses come before their bases; `Xapian::Error` is not
/// a `std::exception`.
cxapian_error *describe() {
    try {
        throw;
    } catch (const cxapian::DeadlineExceeded &) {
        return make(CXapianStatusDeadlineExceeded, "the deadline passed before the query was answered");
    } catch (const Xapian::DatabaseClosedError &error) {
        return make(CXapianStatusDatabaseClosed, error);
    } catch (const Xapian::DatabaseCorruptError &error) {
        return make(CXapianStatusDatabaseCorrupt, error);
    } catch (const Xapian::DatabaseCreateError &error) {
        return make(CXapianStatusDatabaseCreate, error);
    } catch (const Xapian::DatabaseLockError &error) {
        return make(CXapianStatusDatabaseLocked, error);
    } catch (const Xapian::DatabaseModifiedError &error) {
        return make(CXapianStatusDatabaseModified, error);
    } catch (const Xapian::DatabaseVersionError &error) {
        return make(CXapianStatusDatabaseVersion, error);
    } catch (const Xapian::DatabaseNotFoundError &error) {
        return make(CXapianStatusDatabaseNotFound, error);
    } catch (const Xapian::DatabaseOpeningError &error) {
        return make(CXapianStatusDatabaseOpening, error);
    } catch (const Xapian::DatabaseError &error) {
        return make(CXapianStatusDatabase, error);
    } catch (const Xapian::DocNotFoundError &error) {
        return make(CXapianStatusDocumentNotFound, error);
    } catch (const Xapian::FeatureUnavailableError &error) {
        return make(CXapianStatusFeatureUnavailable, error);
    } catch (const Xapian::InternalError &error) {
        return make(CXapianStatusInternal, error);
    } catch (const Xapian::NetworkTimeoutError &error) {
        return make(CXapianStatusNetworkTimeout, error);
    } catch (const Xapian::NetworkError &error) {
        return make(CXapianStatusNetwork, error);
    } catch (const Xapian::QueryParserError &error) {
        return make(CXapianStatusQueryParser, error);
    } catch (const Xapian::SerialisationError &error) {
        return make(CXapianStatusSerialisation, error);
    } catch (const Xapian::RangeError &error) {
        return make(CXapianStatusRange, error);
    } catch (const Xapian::WildcardError &error) {
        return make(CXapianStatusWildcard, error);
    } catch (const Xapian::AssertionError &error) {
        return make(CXapianStatusAssertion, error);
    } catch (const Xapian::InvalidArgumentError &error) {
        return make(CXapianStatusInvalidArgument, error);
    } catch (const Xapian::InvalidOperationError &error) {
        return make(CXapianStatusInvalidOperation, error);
    } catch (const Xapian::UnimplementedError &error) {
        return make(CXapianStatusUnimplemented, error);
    } catch (const Xapian::Error &error) {
        return make(CXapianStatusOther, error);
    } catch (const std::bad_alloc &) {
        return &out_of_memory;
    } catch (const std::length_error &) {
        // A container asked for more than could ever be had.
        return &out_of_memory;
    } catch (const std::exception &error) {
        return make(CXapianStatusStandardException, error.what());
    } catch (...) {
        return make(CXapianStatusOther, "an exception of an unknown type");
    }
}

[[noreturn]] void raise(CXapianStatus status) {
    switch (status) {
    case CXapianStatusAssertion: throw Xapian::AssertionError("raised");
    case CXapianStatusInvalidArgument: throw Xapian::InvalidArgumentError("raised", "the context");
    case CXapianStatusInvalidOperation: throw Xapian::InvalidOperationError("raised");
    case CXapianStatusUnimplemented: throw Xapian::UnimplementedError("raised");
    case CXapianStatusDatabase: throw Xapian::DatabaseError("raised");
    case CXapianStatusDatabaseClosed: throw Xapian::DatabaseClosedError("raised");
    case CXapianStatusDatabaseCorrupt: throw Xapian::DatabaseCorruptError("raised");
    case CXapianStatusDatabaseCreate: throw Xapian::DatabaseCreateError("raised");
    case CXapianStatusDatabaseLocked: throw Xapian::DatabaseLockError("raised");
    case CXapianStatusDatabaseModified: throw Xapian::DatabaseModifiedError("raised");
    case CXapianStatusDatabaseOpening: throw Xapian::DatabaseOpeningError("raised", ENOSPC);
    case CXapianStatusDatabaseVersion: throw Xapian::DatabaseVersionError("raised");
    case CXapianStatusDatabaseNotFound: throw Xapian::DatabaseNotFoundError("raised");
    case CXapianStatusDocumentNotFound: throw Xapian::DocNotFoundError("raised");
    case CXapianStatusFeatureUnavailable: throw Xapian::FeatureUnavailableError("raised");
    case CXapianStatusInternal: throw Xapian::InternalError("raised");
    case CXapianStatusNetwork: throw Xapian::NetworkError("raised");
    case CXapianStatusNetworkTimeout: throw Xapian::NetworkTimeoutError("raised");
    case CXapianStatusQueryParser: throw Xapian::QueryParserError("raised");
    case CXapianStatusSerialisation: throw Xapian::SerialisationError("raised");
    case CXapianStatusRange: throw Xapian::RangeError("raised");
    case CXapianStatusWildcard: throw Xapian::WildcardError("raised");
    case CXapianStatusDeadlineExceeded: throw cxapian::DeadlineExceeded();
    case CXapianStatusOutOfMemory: throw std::bad_alloc();
    case CXapianStatusStandardException: throw std::runtime_error("raised");
    case CXapianStatusOther: throw 42;
    }
    throw 42;
}

}  // namespace

namespace cxapian {

cxapian_error *current_error() noexcept {
    try {
        return describe();
    } catch (...) {
        return &out_of_memory;
    }
}

cxapian_bytes release(std::string string) {
    if (string.empty()) return {nullptr, 0, nullptr};
    auto owner = std::make_unique<std::string>(std::move(string));
    const auto lent = text(*owner);
    return {lent.bytes, lent.length, owner.release()};
}

std::string path(cxapian_text text) {
    auto path = string(text);
    if (path.empty()) throw Xapian::InvalidArgumentError("an empty path");
    if (path.find('\0') != std::string::npos) throw Xapian::InvalidArgumentError("a path with a zero byte", path);
    return path;
}

}  // namespace cxapian

void cxapian_error_free(cxapian_error *error) {
    if (error != &out_of_memory) delete static_cast<OwnedError *>(error);
}

void cxapian_error_raise(CXapianStatus status, cxapian_error **error) {
    cxapian::guarded(error, [&] { raise(status); });
}

void cxapian_bytes_free(cxapian_bytes bytes) {
    delete static_cast<std::string *>(bytes.owner);
}

const char *cxapian_version(void) {
    return Xapian::version_string();
}
