// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Who may do what only one account may do
/// @notice Each role is an account, which may be a multisig, and can be handed over: its holder offers it, and nothing changes until the
/// other account accepts, so a role cannot go to an account that nobody has. No role can take the other one.
contract Roles {
    /// @param Owner adds: game types, versions of the proof system
    /// @param Guardian stops: freezes, voids, retires
    enum Role {
        Owner,
        Guardian
    }

    mapping(Role role => address) public holder;
    /// @notice To whom a role is offered; zero for nobody.
    mapping(Role role => address) public offeredTo;

    event Offered(Role indexed role, address indexed to);
    event HandedOver(Role indexed role, address indexed from, address indexed to);

    /// @notice Only the holder of the role may do this.
    error NotHolder(Role role, address caller);
    /// @notice The role is not offered to the caller.
    error NotOffered(Role role, address caller);
    /// @notice A role needs an account.
    error NoAccount(Role role);

    constructor(address owner_, address guardian_) {
        if (owner_ == address(0)) revert NoAccount(Role.Owner);
        if (guardian_ == address(0)) revert NoAccount(Role.Guardian);
        holder[Role.Owner] = owner_;
        holder[Role.Guardian] = guardian_;
        emit HandedOver(Role.Owner, address(0), owner_);
        emit HandedOver(Role.Guardian, address(0), guardian_);
    }

    /// @notice Offers the caller's role to another account, in place of what was offered before; zero takes an offer back.
    function offer(Role role, address to) external {
        requireHolder(role, msg.sender);
        offeredTo[role] = to;
        emit Offered(role, to);
    }

    /// @notice Takes a role that is offered to the caller.
    function accept(Role role) external {
        if (offeredTo[role] != msg.sender) revert NotOffered(role, msg.sender);
        delete offeredTo[role];
        emit HandedOver(role, holder[role], msg.sender);
        holder[role] = msg.sender;
    }

    /// @notice Reverts if the account does not have the role.
    function requireHolder(Role role, address account) public view {
        if (holder[role] != account) revert NotHolder(role, account);
    }
}
